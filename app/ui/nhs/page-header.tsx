import { BrandMark } from "./icons";

export type PageHeaderProps = {
  /** Whose page this is: a trust, a system, "Northmoor board". */
  readonly organisation?: string;
  /** Where the mark leads. */
  readonly homeHref?: string;
  /** What the reader is here: "Trust lead", "Facilitator". */
  readonly role?: string;
  /** Other places of the reader's, such as a second system that this login leads. */
  readonly elsewhere?: readonly { readonly href: string; readonly text: string }[];
  /** Where the sign-out form posts to; absent for who is not signed in. */
  readonly signOutAction?: string;
  /** Where a reader who is not signed in can do so. */
  readonly signInHref?: string;
  readonly narrow?: boolean;
};

/** One blue line: our own mark, the organisation, the role, the way out. No NHS logo. */
export function PageHeader({ organisation, homeHref = "/", role, elsewhere = [], signOutAction, signInHref, narrow = false }: PageHeaderProps) {
  return (
    <header className="bm-top">
      <div className={narrow ? "bm-top__in bm-top__in--narrow" : "bm-top__in"}>
        <a className="bm-brand" href={homeHref}>
          <BrandMark size={narrow ? 29 : 34} />
          <span>Boardmark</span>
        </a>
        {organisation && <span className="bm-top__organisation">{organisation}</span>}
        {elsewhere.length > 0 && (
          <nav className="bm-top__elsewhere" aria-label="Systems you lead too">
            <details>
              <summary>Switch</summary>
              <ul>
                {elsewhere.map(({ href, text }) => (
                  <li key={href}>
                    <a href={href}>{text}</a>
                  </li>
                ))}
              </ul>
            </details>
          </nav>
        )}
        <div className="bm-top__who">
          {role && <span>{role}</span>}
          {signOutAction && (
            <form method="post" action={signOutAction}>
              <button className="bm-top__button" type="submit">
                Sign out
              </button>
            </form>
          )}
          {signInHref && (
            <a className="bm-tap" href={signInHref}>
              Sign in
            </a>
          )}
        </div>
      </div>
    </header>
  );
}
