import { Button } from "./button";
import type { Example } from "./example";
import { LevelPicker, type LevelLine } from "./level-picker";
import { PrivacyPromise } from "./privacy-promise";
import { SavedState } from "./saved-state";

const LINES: readonly LevelLine[] = [
  { level: 1, name: "Starting point", line: "Services hand requests to the technology department, then wait or go their own way." },
  { level: 2, name: "Under way", line: "Services share at least one team with digital staff, and managers have a buying guide." },
  { level: 3, name: "Working in places", line: "At least two services lead digital projects, with a specialist beside them every week." },
  { level: 4, name: "Working throughout", line: "Every division plans with digital staff every three months and involves them from the start." },
  { level: 5, name: "Improving and sharing", line: "Services safely make routine digital changes themselves, and digital and clinical staff swap roles." },
];

export const examples: readonly Example[] = [
  { name: "The promise where an answer is given", shown: <PrivacyPromise /> },
  { name: "Five lines, can’t judge, skip", shown: <form className="max-w-120"><LevelPicker levels={LINES} value="3" /><Button wide>Next question</Button></form> },
  {
    name: "Nothing chosen",
    shown: <form className="max-w-120"><LevelPicker name="level-missing" levels={LINES} error="Choose a level, can’t judge or skip." /><Button wide>Next question</Button></form>,
  },
  {
    name: "Saved, on this phone, on its way, not saved",
    shown: (
      <>
        <SavedState kind="saved" block announce={false} text="Saved with the board at 10:42" note="You can change it until the workshop opens: Thursday 12 November, 2pm." />
        <SavedState kind="on-phone" block announce={false} text="Saved on this phone at 10:42" note="No signal. We send it when this page is back online. Close it and you still lose nothing." />
        <SavedState kind="sending" block announce={false} text="Sending" />
        <SavedState kind="not-saved" block announce={false} text="Not saved. The round closed at 14:19." note="Ask the facilitator." />
      </>
    ),
  },
];
