import { HiddenText } from "./hidden-text";

type CharacterCountProps = { readonly fieldId: string; readonly limit: number; readonly value: string };

/**
 * How many characters a field still takes, for the NHS parts to put under it and to describe it by. True for what was
 * loaded, and live where a script runs: that finds it by `data-count-of`, and the place to say it in beside it.
 */
export function characterCount({ fieldId, limit, value }: CharacterCountProps) {
  const id = `${fieldId}-count`;
  const left = limit - value.length;
  const count = (
    <>
      <p id={id} className={left >= 0 ? "bm-count" : "bm-count bm-count--over"} data-count-of={fieldId} data-count-limit={limit}>
        {left >= 0 ? `You have ${left} characters left` : `You have ${-left} characters too many`}
      </p>
      <HiddenText isSaid />
    </>
  );
  return { "aria-describedby": id, formGroupProps: { afterInput: count } };
}
