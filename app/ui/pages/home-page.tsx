import { LinkButton } from "../nhs/button";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import type { Frame } from "../../web/frames";

export type Place = { readonly href: string; readonly name: string; readonly note: string };

export type HomePageProps =
  | { readonly kind: "stranger"; readonly signInHref: string; /** Of the guided demo; null: this is no demo. */ readonly demoHref: string | null }
  | { readonly kind: "person"; readonly frame: Frame; readonly name: string; readonly places: readonly Place[] };

/** The first page: what Boardmark is to a stranger, the way on to somebody signed in. */
export function HomePage(props: HomePageProps) {
  return props.kind === "stranger" ? <StrangerHome {...props} /> : <PersonHome {...props} />;
}

function StrangerHome({ signInHref, demoHref }: { readonly signInHref: string; readonly demoHref: string | null }) {
  return (
    <PageShell signInHref={signInHref}>
      <Opening
        title="Where does our board stand on digital?"
        sentence="Boardmark walks a trust board through the seven What Good Looks Like measures and six trends of successful digital change: answered in private, agreed together, followed through."
      />
      <div className="bm-rule">
        <LinkButton href={signInHref}>Sign in</LinkButton>
        {demoHref !== null && (
          <p>
            This is the worked example. <a href={demoHref}>Spend an hour as somebody else</a>
          </p>
        )}
        <h2>What it promises</h2>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>Your answer is private. The board sees how many chose each level, and nobody sees who.</li>
          <li>What the page calls saved is saved.</li>
          <li>Your board decides its levels. A trust’s levels are seen by those it releases them to, and by nobody else.</li>
          <li>Trusts are compared like for like, and never ranked.</li>
        </ul>
      </div>
      <script src="/islands/forget.js" defer />
    </PageShell>
  );
}

function PersonHome({ frame, name, places }: { readonly frame: Frame; readonly name: string; readonly places: readonly Place[] }) {
  return (
    <PageShell {...frame}>
      <Opening quiet={name} title="Where do you want to go?" />
      <ul className="bm-rule nhsuk-list">
        {places.map((place) => (
          <li key={place.href}>
            <a className="bm-tap" href={place.href}>
              <b>{place.name}</b>
            </a>
            <br />
            <span className="bm-quiet">{place.note}</span>
          </li>
        ))}
      </ul>
    </PageShell>
  );
}
