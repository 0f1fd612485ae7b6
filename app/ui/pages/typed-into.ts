import type { DateParts } from "../nhs/date-field";
import type { FieldErrors, Typed } from "../../web/forms";

/** What goes back into one form of a page that has several: what was typed into it, and what was wrong with it. */
export function typedInto(typed: Typed | null, errors: FieldErrors, intent: string) {
  const isHere = typed?.["intent"] === intent;
  return {
    /** The id of a field, unlike that of any other form on the page. */
    id: (name: string): string => `${intent}-${name}`,
    /** What was typed; before that, what stands. */
    value: (name: string, standing: string | undefined): string => (isHere ? (typed[name] ?? "") : (standing ?? "")),
    error: (name: string): string | undefined => (isHere ? errors[name] : undefined),
    /** The three parts as typed; null before anything was. */
    date: (name: string): DateParts | null =>
      isHere ? { day: typed[`${name}-day`] ?? "", month: typed[`${name}-month`] ?? "", year: typed[`${name}-year`] ?? "" } : null,
  };
}

/** The problems for the summary at the head of such a page, each leading to its field. */
export function problemsOf(typed: Typed | null, errors: FieldErrors): readonly { readonly field?: string; readonly text: string }[] {
  const intent = typed?.["intent"];
  return Object.entries(errors).map(([name, text]) => (name === "" || intent === undefined ? { text } : { field: `${intent}-${name}`, text }));
}
