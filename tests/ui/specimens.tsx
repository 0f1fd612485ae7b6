import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Button } from "../../app/ui/nhs/button";
import { ConfidencePicker } from "../../app/ui/nhs/confidence-picker";
import { Details } from "../../app/ui/nhs/details";
import { LevelPicker } from "../../app/ui/nhs/level-picker";
import { Opening } from "../../app/ui/nhs/opening";
import { PageShell } from "../../app/ui/nhs/page-shell";
import { PrivacyPromise } from "../../app/ui/nhs/privacy-promise";
import { ProgressBar } from "../../app/ui/nhs/progress-bar";
import { SavedState } from "../../app/ui/nhs/saved-state";
import { TextArea } from "../../app/ui/nhs/text-area";

/** A whole document that carries its style sheet inside. */
export function documentOf(shown: ReactElement, css: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Parts – Boardmark</title><style>${css}</style></head><body>${renderToStaticMarkup(shown)}</body></html>`;
}

const NAMES = ["Starting point", "Under way", "Working in places", "Working throughout", "Improving and sharing"];

/** A board member's page made of the parts, as the participant's sheet must carry it. */
export function AnsweringSpecimen() {
  const saved = <SavedState kind="saved" text="Saved" />;
  return (
    <PageShell organisation="Northmoor board" width="narrow" skipText="Skip to the question" strip={<ProgressBar at={9} answered={NAMES.concat(NAMES, "a", "b", "c").map((_, index) => index < 8)} minutesLeft={4} saved={saved} />}>
      <form method="post">
        <Opening quiet="Trends: Joined-up teams" title="How well do digital specialists and other teams work as one?" sentence="Digital, data and technology people work inside clinical and corporate teams, not apart from them." />
        <PrivacyPromise />
        <LevelPicker levels={NAMES.map((name, index) => ({ level: ([1, 2, 3, 4, 5] as const)[index] ?? 1, name, line: "One line says what it means, in words that anybody on the board can use." }))} value="3" />
        <ConfidencePicker value="fairly-sure" />
        <TextArea name="why" label="Why this level?" size="m" optional hint="One line. The board reads it without your name or level, in random order, and only if three or more gave one." limit={200} />
        <SavedState kind="saved" block announce={false} text="Saved with the board at 10:42" note="You can change it until the workshop opens: Thursday 12 November, 2pm." />
        <Button wide>Next question</Button>
        <ul className="bm-links bm-links--apart">
          <li>
            <a href="#previous">Previous question</a>
          </li>
          <li>
            <a href="#all">See all 13 answers</a>
          </li>
        </ul>
        <div className="bm-folds">
          <Details summary="Why it matters">About 95% of change now relies on digital or data to some extent.</Details>
        </div>
      </form>
    </PageShell>
  );
}
