import { Button } from "../nhs/button";
import { RadioGroup } from "../nhs/choice-groups";
import { DateField } from "../nhs/date-field";
import { Notice } from "../nhs/notice";
import { TextArea } from "../nhs/text-area";
import { TextField } from "../nhs/text-field";
import { LONGEST_EVIDENCE, LONGEST_OWNER } from "../../core/assessment/theme-forms";
import { EVIDENCE_TYPES } from "../../core/evidence/evidence-type";
import type { FieldErrors, Typed } from "../../web/forms";
import type { ElementView } from "./element-view";
import { typedInto } from "./typed-into";

const CHOICES = [
  { value: "met", text: "Met", hint: "We can show it" },
  { value: "not-met", text: "Not met", hint: "We looked, and it is not so yet" },
  { value: "unknown", text: "Not looked at", hint: "Takes back what was recorded" },
] as const;

type ElementFormProps = {
  readonly action: string;
  readonly element: ElementView;
  readonly fileHint: string;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** The digital team's word on one element, and its files. */
export function ElementForm({ action, element, fileHint, typed, errors }: ElementFormProps) {
  const field = typedInto(typed, errors, "tick");
  const { fields, state, revision } = element;
  const isStale = typed?.["intent"] === "tick" && typed["baseRevision"] !== String(revision);
  return (
    <div className="bm-decide">
      {isStale && (
        <Notice kind="late" title="Somebody recorded another word meanwhile">
          <p>
            Recorded now: {element.stateWords}
            {element.evidence ? `, ${element.evidence}` : ""}. Yours is below and is not recorded. Record it if it should stand instead, or keep theirs.
          </p>
        </Notice>
      )}
      <form method="post" action={action} noValidate>
        <input type="hidden" name="intent" value="tick" />
        <input type="hidden" name="elementId" value={element.id} />
        <input type="hidden" name="baseRevision" value={revision} />
        <RadioGroup name="state" id={field.id("state")} legend="Is it met?" choices={CHOICES} value={field.value("state", state)} error={field.error("state")} />
        <TextArea name="evidence" id={field.id("evidence")} label="Evidence" hint="What shows it, in a line or two" limit={LONGEST_EVIDENCE} rows={2} value={field.value("evidence", fields.evidence)} error={field.error("evidence")} />
        <TextField name="link" id={field.id("link")} label="Where it can be read" hint="An address that begins with https://" optional type="url" value={field.value("link", fields.link)} error={field.error("link")} />
        <DateField name="evidenceOn" id={field.id("evidenceOn")} legend="Date of the evidence" hint="When it was true, not when you record it. For example, 30 9 2026" optional value={field.date("evidenceOn") ?? fields.evidenceOn} error={field.error("evidenceOn")} />
        <TextField name="owner" id={field.id("owner")} label="Who keeps it up to date" hint="A role, such as Head of cyber security" optional width={30} limit={LONGEST_OWNER} value={field.value("owner", fields.owner)} error={field.error("owner")} />
        <DateField name="expiresOn" id={field.id("expiresOn")} legend="Holds until" hint="The last day it can be relied on" optional value={field.date("expiresOn") ?? fields.expiresOn} error={field.error("expiresOn")} />
        <Button>{isStale ? "Record mine instead" : "Record"}</Button>{" "}
        <a className="bm-tap" href={element.editHref.replace(/\?[^#]*/, "")}>
          {isStale ? "Keep what is recorded" : "Cancel"}
        </a>
      </form>
      <h3>Files</h3>
      {element.files.map((file) => (
        <form key={file.id} method="post" action={action} className="bm-entry">
          <input type="hidden" name="intent" value="remove-file" />
          <input type="hidden" name="elementId" value={element.id} />
          <input type="hidden" name="fileId" value={file.id} />
          <span>{file.name}</span>
          <Button look="second" small>
            Remove<span className="nhsuk-u-visually-hidden"> {file.name}</span>
          </Button>
        </form>
      ))}
      <form method="post" action={action} encType="multipart/form-data" noValidate>
        <input type="hidden" name="intent" value="file" />
        <input type="hidden" name="elementId" value={element.id} />
        <TextField name="file" id="file-file" label="Add a file" hint={fileHint} type="file" accept={EVIDENCE_TYPES.map(({ ending }) => `.${ending}`).join(",")} error={typed?.["intent"] === "file" ? errors["file"] : undefined} />
        <Button look="second">Add the file</Button>
      </form>
    </div>
  );
}
