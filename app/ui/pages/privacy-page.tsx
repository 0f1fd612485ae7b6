import { RETENTION } from "../../core/privacy/retention";
import { PublicPage, type PublicPageProps } from "./public-page";

/** What is kept about whom, for how long, and what anonymity does and does not cover. */
export function PrivacyPage(props: PublicPageProps) {
  return (
    <PublicPage {...props} title="Privacy" sentence="What you answer is yours. The board sees how many chose each level, and nobody sees who.">
      <h2>Your answers</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Before the reveal, everybody is told only how many have answered. The facilitator also sees which seats are still to answer, never what they said.</li>
        <li>Afterwards the board sees how many chose each level. With fewer than five levels given, it sees none of that.</li>
        <li>Your reason, if you give one, is shown without your name, your level or how sure you were, in one random order, and only when at least three members gave one. People may know your style.</li>
        <li>An answer carries no time. It is deleted when the board approves its levels, or after 90 days, unless the trust lead records a reason to keep it. How many chose each level stays.</li>
      </ul>
      <h2>What we cannot promise</h2>
      <p>
        While answers exist, somebody with the database itself could read them. The promise holds on every page, file, message and log of Boardmark, for every role; it does not
        hold against whoever owns the machine.
      </p>
      <h2>Your trust’s levels</h2>
      <p>Nothing a board agrees is shared until the board has approved it and the trust has released it, theme by theme, to an audience it names. It can take that back.</p>
      <h2>Accounts and cookies</h2>
      <p>We keep your name, email address, a scrambled password, where you are signed in, and a record of what was decided and by whom. Nothing is sent to anybody else.</p>
      <p>
        One cookie keeps you signed in. A second, set when you open a link or a code to a seat, keeps that seat open in your browser for one assessment, for up to 90 days. Both are needed for
        Boardmark to work, and there is no other.
      </p>
      <p>Your account page shows all that is held about you, gives you a copy, and erases it.</p>
      <h2>How long things are kept</h2>
      <dl>
        {RETENTION.map(({ kind, kept }) => (
          <div key={kind}>
            <dt>
              <b>{kind}</b>
            </dt>
            <dd>{kept}.</dd>
          </div>
        ))}
      </dl>
      <h2>Freedom of information</h2>
      <p>A paper marked private is not exempt from the Freedom of Information Act. Boardmark keeps what it prints to what the board needs.</p>
    </PublicPage>
  );
}
