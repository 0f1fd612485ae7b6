import { Button } from "../nhs/button";
import { inSentence } from "../../core/text/counts";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { StateWords } from "../nhs/state-words";

export type DemoPageProps = {
  readonly signInAction: string;
  readonly password: string;
  /** Null: nobody is signed in. */
  readonly signedInAs: string | null;
  /** Where signing in leads: here. */
  readonly backTo: string;
  readonly inboxHref: string;
  readonly galleryHref: string;
  readonly hours: readonly {
    readonly id: string;
    readonly who: string;
    readonly email: string;
    readonly about: string;
    readonly isSignedIn: boolean;
    readonly steps: readonly { readonly href: string; readonly text: string; readonly why: string }[];
  }[];
};

/** The worked example by the hour of each reader: one press signs in, the steps are links. In the worked example alone. */
export function DemoPage({ signInAction, password, signedInAs, backTo, inboxHref, galleryHref, hours }: DemoPageProps) {
  return (
    <PageShell>
      <Opening quiet="The worked example" title="Spend an hour as somebody else" sentence="Every organisation, person and figure here is invented. Press a button to become one of them; change whatever you like." />
      <p className="bm-address">{signedInAs === null ? "You are not signed in." : `You are signed in as ${signedInAs}.`}</p>
      <ul className="nhsuk-list">
        {hours.map(({ id, who }) => (
          <li key={id}>
            <a className="bm-tap" href={`#${id}`}>
              {who}
            </a>
          </li>
        ))}
        <li>
          <a className="bm-tap" href={inboxHref}>
            Every email that Boardmark sends
          </a>
        </li>
        <li>
          <a className="bm-tap" href={galleryHref}>
            Every part of the pages, in every state
          </a>
        </li>
      </ul>
      {hours.map((hour) => (
        <section key={hour.id} className="bm-section bm-rule" aria-labelledby={hour.id}>
          <h2 id={hour.id}>{hour.who}</h2>
          <p>
            {hour.who} {hour.about}
          </p>
          {hour.isSignedIn ? (
            <p>
              <StateWords kind="done">This is you now</StateWords>
            </p>
          ) : (
            <form method="post" action={signInAction} className="bm-act">
              <input type="hidden" name="email" value={hour.email} />
              <input type="hidden" name="password" value={password} />
              <input type="hidden" name="to" value={backTo} />
              <p className="bm-address">{hour.email}</p>
              <Button look="second">Sign in as {inSentence(hour.who)}</Button>
            </form>
          )}
          <ol className="nhsuk-list nhsuk-list--number">
            {hour.steps.map(({ href, text, why }) => (
              <li key={href}>
                <a href={href}>{text}</a> <span className="bm-quiet">{why}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </PageShell>
  );
}
