import { Button } from "../nhs/button";
import { DateField } from "../nhs/date-field";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { ListPages } from "../nhs/pagination";
import { PageShell } from "../nhs/page-shell";
import { PrivacyPromise } from "../nhs/privacy-promise";
import { SelectField } from "../nhs/select-field";
import { TextArea } from "../nhs/text-area";
import { TextField } from "../nhs/text-field";
import { LONGEST_LEARNT, LONGEST_PLACE, LONGEST_ROLE } from "../../core/vital-signs/go-and-see-form";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { problemsOf, typedInto } from "./typed-into";

export type VisitsPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly title: string;
  readonly listed: Listed;
  /** Newest first. */
  readonly visits: readonly { readonly id: string; readonly when: string; readonly role: string; readonly place: string; readonly learnt: string; readonly theme: string | null; readonly isOwn: boolean }[];
  readonly themes: readonly { readonly value: string; readonly text: string }[];
  readonly signsHref: string;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** Who went to see for themselves, where, and what they learnt. */
export function VisitsPage({ frame, action, title, listed, visits, themes, signsHref, typed, errors }: VisitsPageProps) {
  const field = typedInto(typed, errors, "record");
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={problemsOf(typed, errors)} />
      <Opening quiet="Go-and-see log" title={title} sentence="Watching a nurse log on tells a board more than a figure. Write down who went where, and what they learnt." />
      {visits.length > 0 && (
        <section className="bm-rule" aria-labelledby="log">
          <h2 id="log">What was seen, the newest first</h2>
          <ul className="bm-evidence">
            {visits.map((visit) => (
              <li key={visit.id}>
                <p>
                  <b>
                    {visit.role}, {visit.place}
                  </b>
                </p>
                <p>{visit.learnt}</p>
                <p className="bm-quiet">
                  {visit.when}
                  {visit.theme && `, read it beside ${visit.theme}`}
                </p>
                {visit.isOwn && (
                  <form method="post" action={action} className="bm-act">
                    <input type="hidden" name="intent" value="withdraw" />
                    <input type="hidden" name="visitId" value={visit.id} />
                    <Button look="second" small>
                      Take back
                      <span className="nhsuk-u-visually-hidden">
                        {" "}
                        the visit of {visit.when} to {visit.place}
                      </span>
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
          <ListPages of="visits" listed={listed} />
        </section>
      )}
      <form method="post" action={action} noValidate className="bm-rule">
        <h2>Write down a visit</h2>
        <PrivacyPromise>Everybody with a role at this trust reads this log. Name roles and places, never patients or members of staff.</PrivacyPromise>
        <input type="hidden" name="intent" value="record" />
        <DateField name="on" id={field.id("on")} legend="When" hint="For example, 12 10 2026" value={field.date("on") ?? ""} error={field.error("on")} />
        <TextField name="role" id={field.id("role")} label="Who went" hint="A role, such as Chief nurse" width={30} limit={LONGEST_ROLE} value={field.value("role", "")} error={field.error("role")} />
        <TextField name="place" id={field.id("place")} label="Where" hint="A ward, a clinic, another trust" width={30} limit={LONGEST_PLACE} value={field.value("place", "")} error={field.error("place")} />
        <TextArea name="learnt" id={field.id("learnt")} label="What they learnt" limit={LONGEST_LEARNT} value={field.value("learnt", "")} error={field.error("learnt")} />
        <SelectField name="themeId" id={field.id("themeId")} label="Theme it informs" optional options={[{ value: "", text: "None in particular" }, ...themes]} value={field.value("themeId", "")} error={field.error("themeId")} />
        <Button>Write it down</Button>
      </form>
      <p>
        <a className="bm-tap" href={signsHref}>
          Vital signs and challenges
        </a>
      </p>
    </PageShell>
  );
}
