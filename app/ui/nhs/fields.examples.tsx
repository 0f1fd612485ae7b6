import { Button } from "./button";
import { CharacterCount, countId } from "./character-count";
import { ChoiceBar } from "./choice-bar";
import { CheckboxGroup, RadioGroup } from "./choice-groups";
import { ConfidencePicker } from "./confidence-picker";
import { DateField } from "./date-field";
import { ErrorSummary } from "./error-summary";
import type { Example } from "./example";
import { SelectField } from "./select-field";
import { TextArea } from "./text-area";
import { TextField } from "./text-field";

const KINDS = [
  { value: "technology", text: "technology" },
  { value: "process", text: "process" },
  { value: "culture", text: "culture" },
  { value: "skills", text: "skills" },
];
const NUMBERS = ["1", "2", "3", "4", "5"].map((value) => ({ value, text: value, spoken: `Level ${value}` }));

export const examples: readonly Example[] = [
  {
    name: "Error summary and fields that keep what was typed",
    shown: (
      <form>
        <ErrorSummary
          problems={[
            { field: "seen-email", text: "Enter an e-mail address with an @, like name@nhs.net" },
            { field: "seen-due", text: "The due date needs a month from 1 to 12" },
            { text: "Nothing was saved" },
          ]}
        />
        <TextField name="email" id="seen-email" type="email" label="E-mail address" hint="We send one message, with the link." value="chair.northmoor" error="Enter an e-mail address with an @, like name@nhs.net" autoComplete="email" width={30} />
        <DateField name="due" id="seen-due" legend="When is it due?" hint="For example, 30 9 2027" value="2027-19-30" error="The due date needs a month from 1 to 12" />
        <RadioGroup name="kind" id="seen-kind" legend="Mostly a change of" choices={KINDS} error="Choose what it mostly changes" inline />
        <TextArea name="rationale" id="seen-rationale" label="Rationale" hint="It goes into the minute." value="Letters and bookings work online in some specialties, with an owner. The inclusion plan has a lead but no measure yet." limit={100} error="Shorten the rationale to 100 characters" />
        <Button>Record level 3</Button>
      </form>
    ),
  },
  {
    name: "What a field still takes",
    shown: (
      <form>
        <label className="nhsuk-label" htmlFor="seen-seat">
          Seat
        </label>
        <input type="text" className="nhsuk-input" id="seen-seat" name="seat" defaultValue="Chief nurse" aria-describedby={countId("seen-seat")} />
        <CharacterCount fieldId="seen-seat" limit={80} value="Chief nurse" />
        <Button>Save the seat</Button>
      </form>
    ),
  },
  {
    name: "Fields at rest",
    shown: (
      <form>
        <TextField name="what" label="What will change?" />
        <TextField name="capacity" label="How many can we do at once?" inputMode="numeric" width={3} value="3" suffix="priorities" />
        <SelectField name="owner" label="Owner" value="cno" options={[{ value: "ceo", text: "Chief executive" }, { value: "cno", text: "Chief nurse" }]} />
        <TextArea name="why" label="Why this level?" size="m" optional hint="One line. The board reads it without your name or level, in random order, and only if three or more gave one." value="Digital nurses on two wards have changed how we work." limit={200} />
        <CheckboxGroup
          name="release"
          legend="Who may see these levels, by name?"
          values={["system-lead"]}
          choices={[
            { value: "system-lead", text: "The system lead", hint: "Sees each level beside your name." },
            { value: "peers", text: "Peers in the system" },
            { value: "paper", text: "The system paper" },
          ]}
        />
        <RadioGroup name="attendance" legend="Where do you join?" value="room" choices={[{ value: "room", text: "In the room" }, { value: "call", text: "By call", hint: "Answer on your phone as the room does." }]} />
        <Button>Add action</Button>
      </form>
    ),
  },
  {
    name: "Choices side by side",
    shown: (
      <form>
        <ConfidencePicker value="fairly-sure" />
        <ChoiceBar name="agreed" legend="Agree the level" hint="The chair decides. The figures inform." choices={NUMBERS} value="3" look="level" />
        <ChoiceBar name="membership" legend="Membership" look="dma" value="release" choices={[{ value: "release", text: "As at the release, 2025" }, { value: "today", text: "Today" }]} />
        <Button look="second" small>
          Show
        </Button>
      </form>
    ),
  },
];
