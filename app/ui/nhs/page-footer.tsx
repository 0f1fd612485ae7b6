type PageFooterProps = { /** The reader is signed in, for a while. */ readonly isSignedIn?: boolean; readonly narrow?: boolean; readonly frameworkHref?: string };

const OFFICIAL_FRAMEWORK =
  "https://transform.england.nhs.uk/digitise-connect-transform/what-good-looks-like/what-good-looks-like-publication/";

const LINKS = [
  { href: "/guides", text: "Guides" },
  { href: "/accessibility", text: "Accessibility" },
  { href: "/privacy", text: "Privacy" },
  { href: "/how-levels-work", text: "How levels work" },
];

const STAY = { href: "/account/session", text: "How long you stay signed in" };

/** Whose words these are, and the pages that everybody may read. */
export function PageFooter({ isSignedIn = false, narrow = false, frameworkHref = OFFICIAL_FRAMEWORK }: PageFooterProps) {
  return (
    <footer className="bm-foot">
      <div className={narrow ? "bm-foot__in bm-foot__in--narrow" : "bm-foot__in"}>
        <p>
          Levels, bands and statement wording are Boardmark’s own. NHS England has not endorsed them.{" "}
          <a className="bm-tap" href={frameworkHref}>
            Read the official framework
          </a>
        </p>
        <ul className="bm-links">
          {(isSignedIn ? [...LINKS, STAY] : LINKS).map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
