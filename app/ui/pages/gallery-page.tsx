import { examples as compare } from "../charts/compare.examples";
import { examples as followThrough } from "../charts/follow-through.examples";
import { examples as profile } from "../charts/profile.examples";
import { examples as rounds } from "../charts/rounds.examples";
import { examples as answering } from "../nhs/answering.examples";
import { examples as buttons } from "../nhs/button.examples";
import type { Example } from "../nhs/example";
import { examples as fields } from "../nhs/fields.examples";
import { examples as journey } from "../nhs/journey.examples";
import { examples as messages } from "../nhs/message.examples";
import { Opening } from "../nhs/opening";
import { examples as shell } from "../nhs/page-shell.examples";
import { PageShell } from "../nhs/page-shell";
import { examples as progress } from "../nhs/progress-bar.examples";
import { examples as tables } from "../nhs/table.examples";

/** The frame of a page: each stands at a page's own edge, so the gallery shows it only around itself. */
export const FRAME_EXAMPLES: readonly Example[] = [...shell, ...progress];

/** Every other part and chart with all its examples, by the name of its family. */
export const GALLERY: readonly { readonly name: string; readonly examples: readonly Example[] }[] = [
  { name: "Buttons", examples: buttons },
  { name: "Fields", examples: fields },
  { name: "Answering", examples: answering },
  { name: "The journey", examples: journey },
  { name: "Messages and states", examples: messages },
  { name: "Tables", examples: tables },
  { name: "Profile", examples: profile },
  { name: "Spreads", examples: rounds },
  { name: "Comparing", examples: compare },
  { name: "Following through", examples: followThrough },
];

/** Every part in its states: what the accessibility tests and the pictures look at. */
export function GalleryPage() {
  return (
    <PageShell organisation="The look">
      <Opening title="Parts" sentence="Every colour has one job, every mark one meaning. Nothing here is told by colour alone." />
      {GALLERY.map(({ name, examples }) => (
        <section key={name} className="bm-section bm-rule" aria-label={name}>
          <h2>{name}</h2>
          {examples.map((example) => (
            <div key={example.name} className="mt-10">
              <p className="bm-small bm-quiet mb-3">{example.name}</p>
              {example.shown}
            </div>
          ))}
        </section>
      ))}
    </PageShell>
  );
}
