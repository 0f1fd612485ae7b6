import type { ReactNode } from "react";
import { Button } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { TextField } from "../nhs/text-field";
import type { LONGEST_IN_TEMPLATE, PaperTemplate } from "../../core/papers/paper-template";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { PaperSteps, type PaperWay } from "./paper-parts";

export type PaperTemplatePageProps = {
  readonly frame: Frame;
  readonly way: PaperWay;
  readonly action: string;
  readonly trust: string;
  readonly revision: number;
  readonly template: PaperTemplate;
  readonly hasLogo: boolean;
  readonly longest: typeof LONGEST_IN_TEMPLATE;
  /** The preview shows what was typed and is not kept. */
  readonly isTried: boolean;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** How every paper of the trust begins, beside what that looks like. */
export function PaperTemplatePage(props: PaperTemplatePageProps & { readonly children: ReactNode }) {
  const { frame, way, action, trust, revision, isTried, errors, children } = props;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <PaperSteps way={way} />
      <Opening quiet={trust} title="How our papers begin" sentence="The template of every paper of this trust. Papers that are issued already do not change." />
      {isTried && (
        <Notice title="A preview: nothing is kept yet">
          <p>The paper below is drawn with what you typed. Keep the template to use it.</p>
        </Notice>
      )}
      <form method="post" action={action} encType="multipart/form-data" noValidate className="bm-rule" data-template="">
        <input type="hidden" name="revision" value={revision} />
        <Words {...props} />
        <Logo {...props} />
        <Fields {...props} />
        <div className="bm-acts">
          <Button name="intent" value="keep">
            Keep the template
          </Button>
          <Button look="second" name="intent" value="preview">
            Preview without keeping
          </Button>
        </div>
      </form>
      <section aria-labelledby="preview-head" id="preview" className="bm-template-preview">
        <h2 id="preview-head">Preview</h2>
        {children}
      </section>
      <script src="/islands/paper-template.js" defer />
    </PageShell>
  );
}

/** What was typed; before that, what stands. */
function text({ typed }: PaperTemplatePageProps, name: string, standing: string | null): string {
  return typed === null ? (standing ?? "") : (typed[name] ?? "");
}

function ticked({ typed }: PaperTemplatePageProps, name: string, standing: boolean): boolean {
  return typed === null ? standing : typed[name] === "yes";
}

function Words(props: PaperTemplatePageProps) {
  const { template, longest, errors } = props;
  const { meeting, askHeading, numbering, markings, hasFrontSheet, showsPurpose, showsStatus } = template;
  return (
    <section aria-labelledby="words-head">
      <h2 id="words-head">Words and marking</h2>
      <Tick name="hasFrontSheet" isTicked={ticked(props, "hasFrontSheet", hasFrontSheet)} words="Print a front sheet. Leave this off when the trust puts its own before the paper" />
      <Tick name="showsPurpose" isTicked={ticked(props, "showsPurpose", showsPurpose)} words="Print the purpose: decision, discussion, assurance, information" />
      <Tick name="showsStatus" isTicked={ticked(props, "showsStatus", showsStatus)} words="Print how far the levels are: proposed, considered, approved" />
      <TextField name="meeting" label="The usual meeting" limit={longest.meeting} value={text(props, "meeting", meeting)} error={errors["meeting"]} />
      <TextField name="askHeading" label="Words above the ask" limit={longest.ask} value={text(props, "askHeading", askHeading)} error={errors["askHeading"]} />
      <TextField name="numbering" label="Pattern of paper numbers" optional hint="Such as BoD/{yy}/{mm}/{item}, from the meeting’s date and the agenda item. Blank: numbers are typed" limit={longest.numbering} value={text(props, "numbering", numbering)} error={errors["numbering"]} />
      <TextField name="markingBoard" label="Marking of the board’s paper" hint="Printed on every page" limit={longest.marking} value={text(props, "markingBoard", markings.board)} error={errors["markingBoard"]} />
      <TextField name="markingPublic" label="Marking of the public paper" limit={longest.marking} value={text(props, "markingPublic", markings.public)} error={errors["markingPublic"]} />
    </section>
  );
}

function Logo({ hasLogo, errors }: PaperTemplatePageProps) {
  return (
    <section aria-labelledby="logo-head">
      <h2 id="logo-head">The trust’s logo</h2>
      <TextField name="logo" type="file" accept="image/png,image/jpeg" label={hasLogo ? "Replace the logo" : "Add the logo"} hint="PNG or JPEG, up to one megabyte. It is drawn anew, so that nothing but the picture reaches a paper" error={errors["logo"]} />
      {hasLogo && <Tick name="removesLogo" isTicked={false} words="Take the logo off" />}
    </section>
  );
}

function Fields(props: PaperTemplatePageProps) {
  const { template, longest, errors } = props;
  return (
    <section aria-labelledby="fields-head">
      <h2 id="fields-head">Fields of the front sheet</h2>
      <p>They are printed in the order of their places. An empty field is left out, or printed as you say here.</p>
      {template.fields.map(({ id, label, isShown, whenEmpty }, index) => {
        const name = (part: string) => `fields.${index}.${part}`;
        return (
          <fieldset key={id} className="bm-field-row">
            <legend className="nhsuk-u-visually-hidden">{label === "" ? `A field of your own, ${index + 1}` : label}</legend>
            <input type="hidden" name={name("id")} value={id} />
            <TextField name={name("place")} label="Place" width={3} inputMode="numeric" value={text(props, name("place"), String(index + 1))} error={errors[name("place")]} />
            <TextField name={name("label")} label="Label" limit={longest.label} value={text(props, name("label"), label)} error={errors[name("label")]} />
            <TextField name={name("whenEmpty")} label="When empty, print" limit={longest.empty} value={text(props, name("whenEmpty"), whenEmpty)} error={errors[name("whenEmpty")]} />
            <Tick name={name("isShown")} isTicked={ticked(props, name("isShown"), isShown)} words="Print" />
          </fieldset>
        );
      })}
    </section>
  );
}

function Tick({ name, isTicked, words }: { readonly name: string; readonly isTicked: boolean; readonly words: string }) {
  return (
    <label className="bm-tick">
      <input type="checkbox" name={name} value="yes" defaultChecked={isTicked} /> {words}
    </label>
  );
}
