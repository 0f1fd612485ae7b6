import { plural } from "../../core/text/counts";
import { HiddenText } from "./hidden-text";

type CharacterCountProps = { readonly fieldId: string; readonly limit: number; readonly value: string };

/** How many characters a field still takes, for the NHS parts to put under it and to describe it by. */
export function characterCount(props: CharacterCountProps) {
  return { "aria-describedby": countId(props.fieldId), formGroupProps: { afterInput: <CharacterCount {...props} /> } };
}

/** The id by which a field says that its count describes it. */
export function countId(fieldId: string): string {
  return `${fieldId}-count`;
}

/**
 * The count under a field. True for what was loaded, and live where a script runs: that finds it by `data-count-of`, and
 * the place to say it in beside it.
 */
export function CharacterCount({ fieldId, limit, value }: CharacterCountProps) {
  const left = limit - value.length;
  return (
    <>
      <p id={countId(fieldId)} className={left >= 0 ? "bm-count" : "bm-count bm-count--over"} data-count-of={fieldId} data-count-limit={limit}>
        {`You have ${Math.abs(left)} ${plural(Math.abs(left), "character")} ${left >= 0 ? "left" : "too many"}`}
      </p>
      <HiddenText isSaid />
    </>
  );
}
