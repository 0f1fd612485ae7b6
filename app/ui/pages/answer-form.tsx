import { Button } from "../nhs/button";
import { CheckboxGroup } from "../nhs/choice-groups";
import { ConfidencePicker } from "../nhs/confidence-picker";
import { LevelPicker, type LevelLine } from "../nhs/level-picker";
import { SavedState } from "../nhs/saved-state";
import { TextArea } from "../nhs/text-area";
import type { FieldErrors } from "../../web/forms";

/** Every field as text, as the form sends it. */
export type AnswerFields = {
  readonly choice: string;
  readonly confidence: string;
  readonly reason: string;
  readonly isReasonPrintable: string;
  readonly commandId: string;
  readonly baseRevision: string;
  readonly round: string;
  readonly seat: string;
};

export type AnswerFormProps = {
  readonly action: string;
  /** Where the island saves as the member goes. */
  readonly saveHref: string;
  readonly fields: AnswerFields;
  readonly levels: readonly LevelLine[];
  readonly longestReason: number;
  readonly isSaved: boolean;
  readonly canChangeUntil: string;
  /** What the button says: the next question, or where the last one leads. */
  readonly goOn: string;
};

type Props = AnswerFormProps & {
  /** Null: the member stays where the form is. */
  readonly nextHref: string | null;
  readonly errors: FieldErrors;
};

const HIDDEN = ["commandId", "baseRevision", "round", "seat"] as const;

/** The form of one answer. The island finds its parts by their data- names. */
export function AnswerForm({ action, saveHref, fields, levels, longestReason, isSaved, canChangeUntil, goOn, nextHref, errors }: Props) {
  return (
    <form method="post" action={action} noValidate autoComplete="off" data-answer={saveHref} data-next={nextHref ?? undefined}>
      {HIDDEN.map((name) => (
        <input key={name} type="hidden" name={name} value={fields[name]} />
      ))}
      <LevelPicker name="choice" levels={levels} value={fields.choice} error={errors["choice"]} />
      <ConfidencePicker value={fields.confidence} error={errors["confidence"]} />
      <TextArea
        name="reason"
        label="Why this level?"
        size="m"
        optional
        hint="One line. The board reads it without your name or level, in random order, and only if three or more gave one. People may know your style."
        value={fields.reason}
        limit={longestReason}
        error={errors["reason"]}
      />
      <CheckboxGroup
        name="isReasonPrintable"
        legend="May papers print it?"
        choices={[{ value: "yes", text: "Yes, without my name. Some papers are public." }]}
        values={[fields.isReasonPrintable]}
      />
      <div data-saved-place="block" role="status">
        {isSaved && <SavedState kind="saved" block announce={false} text="Saved with the board" note={canChangeUntil} />}
      </div>
      <SavedTemplates note={canChangeUntil} />
      <Button wide name="then" value="next">
        {goOn}
      </Button>
      {nextHref !== null && (
        <div data-without-script="">
          <Button wide look="second" name="then" value="stay">
            Save and see the evidence
          </Button>
        </div>
      )}
    </form>
  );
}

/** What the island puts in place of the saved state as it changes. */
function SavedTemplates({ note }: { readonly note: string }) {
  return (
    <>
      <template data-saved-template="saved">
        <SavedState kind="saved" block announce={false} text="Saved with the board" note={note} />
      </template>
      <template data-saved-template="sending">
        <SavedState kind="sending" block announce={false} text="Sending" />
      </template>
      <template data-saved-template="on-phone">
        <SavedState kind="on-phone" block announce={false} text="Saved on this phone" note="No signal. We send it when this page is back online. Close it and you still lose nothing." />
      </template>
      <template data-saved-template="not-saved">
        <SavedState kind="not-saved" block announce={false} text="Not saved" note="What you typed is kept on this phone." />
      </template>
    </>
  );
}
