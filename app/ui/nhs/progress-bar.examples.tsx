import type { Example } from "./example";
import { ProgressBar } from "./progress-bar";
import { SavedState } from "./saved-state";

const EIGHT_OF_THIRTEEN = Array.from({ length: 13 }, (_, index) => index < 8);

export const examples: readonly Example[] = [
  {
    name: "Progress, saved with the board",
    shown: <ProgressBar at={9} answered={EIGHT_OF_THIRTEEN} minutesLeft={4} saved={<SavedState kind="saved" text="Saved" />} />,
  },
  {
    name: "Progress, kept on the phone",
    shown: <ProgressBar at={9} answered={EIGHT_OF_THIRTEEN} minutesLeft={1} saved={<SavedState kind="on-phone" text="On this phone" />} />,
  },
];
