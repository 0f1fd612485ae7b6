import { ValueTrendChart } from "../charts/value-trend-chart";
import { Button } from "../nhs/button";
import { DataTable } from "../nhs/data-table";
import { DateField } from "../nhs/date-field";
import { Details } from "../nhs/details";
import { HiddenText } from "../nhs/hidden-text";
import { ListPages } from "../nhs/pagination";
import { TextField } from "../nhs/text-field";
import { LONGEST_SOURCE } from "../../core/vital-signs/vital-sign-form";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Listed } from "../../web/paging";
import { typedInto } from "./typed-into";

type SignValueView = { readonly id: string; readonly on: string; readonly value: number; readonly words: string; readonly dateWords: string; readonly source: string; readonly by: string; /** Counted from the development log: nobody can take it back here. */ readonly isCounted: boolean };

export type VitalSignView = {
  readonly id: string;
  readonly title: string;
  readonly newest: { readonly words: string; readonly about: string } | null;
  readonly definition: string;
  readonly note: string;
  /** To hold beside it: prompts with their source, never targets. */
  readonly references: readonly { readonly value: number; readonly words: string; readonly label: string; readonly caution: string; readonly source: string }[];
  /** The newest, in order of date; and what to say of those left out, null where there are none. */
  readonly drawn: readonly SignValueView[];
  readonly drawnNote: string | null;
  /** The newest first, the part of them that the address asks for. */
  readonly values: readonly SignValueView[];
  readonly listed: Listed;
  /** The log that feeds this sign, and what it does to it (null: no entry yet); null: no log does. */
  readonly log: { readonly href: string; readonly words: string | null } | null;
  readonly addHref: string;
};

type VitalSignProps = {
  readonly sign: VitalSignView;
  readonly action: string;
  readonly mayEdit: boolean;
  /** The sign whose form is open. */
  readonly adding: string | null;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** One number to read beside the levels: its newest value, its trend, what it is, and every value there was. */
export function VitalSign({ sign, action, mayEdit, adding, typed, errors }: VitalSignProps) {
  const { id, title, newest, references, drawn, drawnNote, addHref, log } = sign;
  const isByHand = log?.words == null;
  return (
    <section id={id} className="bm-rule" aria-labelledby={`${id}-title`}>
      <div className="bm-lens-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {newest && (
          <p className="bm-sign-now">
            <b>{newest.words}</b> <span className="bm-quiet">{newest.about}</span>
          </p>
        )}
      </div>
      {drawn.length > 0 && <ValueTrendChart id={`${id}-trend`} title={title} values={drawn} references={references.map(({ value, words, label }) => ({ value, words: `${words}: ${label}` }))} />}
      {drawnNote && <p className="bm-quiet">{drawnNote}</p>}
      {drawn.length > 0 && references.length > 0 && <p className="bm-quiet">Dotted: {references.map(({ words, label }) => `${words}, ${label}`).join("; ")}. A prompt, never a target.</p>}
      {newest === null && <p>No value yet.</p>}
      {log && (
        <p>
          {log.words} <a href={log.href}>{log.words === null ? "Write sessions down in the development log, and it counts them" : "The development log"}</a>
        </p>
      )}
      <About {...sign} />
      {drawn.length > 0 && <History sign={sign} action={action} mayEdit={mayEdit} />}
      {mayEdit && isByHand && adding === id && <AddForm id={id} action={action} typed={typed} errors={errors} />}
      {mayEdit && isByHand && adding !== id && (
        <p>
          <a className="bm-tap" href={addHref}>
            Add a value<HiddenText> for {title}</HiddenText>
          </a>
        </p>
      )}
    </section>
  );
}

function About({ definition, note, references }: VitalSignView) {
  return (
    <Details summary="What it is, and what to hold beside it">
      <p>{definition}</p>
      <p>{note}</p>
      {references.map(({ words, label, caution, source }) => (
        <p key={`${words} ${label}`}>
          <b>{words}</b>, {label}. {caution} <span className="bm-quiet">{source}</span>
        </p>
      ))}
      {references.length === 0 && <p>Nothing published stands beside it: your own trend tells you more.</p>}
    </Details>
  );
}

function History({ sign: { id, title, values, listed }, action, mayEdit }: { readonly sign: VitalSignView; readonly action: string; readonly mayEdit: boolean }) {
  return (
    <Details id={`${id}-values`} summary={`Every value (${listed.total}): ${title}`} open={listed.page > 1}>
      <DataTable
        caption={`${title}: every value, the newest first`}
        captionHidden
        rows={values}
        rowKey={(value) => value.id}
        columns={[
          { key: "on", head: "Date", cell: ({ dateWords }) => dateWords },
          { key: "value", head: "Value", cell: ({ words }) => words },
          { key: "source", head: "Source", cell: ({ source }) => source },
          { key: "by", head: "Recorded by", cell: ({ by }) => by },
          ...(mayEdit ? [{ key: "act", head: "", label: "", cell: (value: SignValueView) => (value.isCounted ? null : <TakeBack action={action} id={value.id} words={value.words} />) }] : []),
        ]}
      />
      <ListPages of={`values: ${title}`} listed={listed} />
    </Details>
  );
}

function TakeBack({ action, id, words }: { readonly action: string; readonly id: string; readonly words: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="valueId" value={id} />
      <Button look="second" small>
        Take back<HiddenText> {words}</HiddenText>
      </Button>
    </form>
  );
}

function AddForm({ id, action, typed, errors }: { readonly id: string } & Pick<VitalSignProps, "action" | "typed" | "errors">) {
  const field = typedInto(typed, errors, "record");
  return (
    <form method="post" action={action} noValidate className="bm-decide">
      <input type="hidden" name="intent" value="record" />
      <input type="hidden" name="signId" value={id} />
      <TextField name="value" id={field.id("value")} label="Value" hint="A number, such as 4.2" inputMode="decimal" width={5} value={field.value("value", "")} error={field.error("value")} />
      <DateField name="on" id={field.id("on")} legend="Date" hint="The day, or the last day of the period, it is true for. For example, 30 9 2026" value={field.date("on") ?? ""} error={field.error("on")} />
      <TextField name="source" id={field.id("source")} label="Where it comes from" hint="A report, a survey, a system" limit={LONGEST_SOURCE} value={field.value("source", "")} error={field.error("source")} />
      <Button>Record the value</Button>
    </form>
  );
}
