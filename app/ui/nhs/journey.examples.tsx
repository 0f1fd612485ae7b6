import type { Example } from "./example";
import { NextStep } from "./next-step";
import { StepTrack } from "./step-track";

export const examples: readonly Example[] = [
  {
    name: "Where we are in the cycle",
    shown: (
      <StepTrack
        label="Where we are in the cycle"
        steps={[
          { name: "Set up", note: "5 October", state: "done" },
          { name: "Answer alone", note: "10 of 12 done", state: "now" },
          { name: "Workshop", note: "Thu 12 November, proposed", state: "to-come" },
          { name: "Committee", note: "Thu 19 November, considered", state: "to-come" },
          { name: "Paper", note: "due 20 November", state: "to-come" },
          { name: "Board", note: "Thu 26 November, approved", state: "to-come" },
          { name: "Release", note: "your choice", state: "to-come" },
        ]}
      />
    ),
  },
  {
    name: "Status of the levels",
    shown: (
      <StepTrack
        kind="status"
        label="Status of these levels"
        steps={[
          { name: "Proposed", note: "workshop, 12 November", state: "done" },
          { name: "Considered", note: "Digital Committee, 19 November", state: "now" },
          { name: "Approved", note: "board, 26 November. Single answers are then deleted", state: "to-come" },
        ]}
      />
    ),
  },
  {
    name: "Next step",
    shown: (
      <NextStep
        title="Send a reminder to those still to finish"
        action={{ text: "Send a reminder", post: "#", fields: { intent: "remind" } }}
        second={{ text: "Prepare the workshop", href: "#prepare" }}
        seats={{ answered: 10, of: 12 }}
      >
        It goes to two people. You see how many, never who or what. Answers can change until the workshop opens, Thursday 12 November at 2pm.
      </NextStep>
    ),
  },
];
