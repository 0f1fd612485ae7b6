import { HiddenText } from "./hidden-text";

/** The dash that stands for what is missing, and its words for who listens. */
export function MissingDash() {
  return (
    <>
      <span className="bm-dash" aria-hidden="true">
        –
      </span>
      <HiddenText>Not shown</HiddenText>
    </>
  );
}

/**
 * What is missing: one form for every reason, so that the form tells nothing. `words` only where the reader may know
 * why, such as "In private session" in a trust's own paper.
 */
export function NotShown({ words, wide = false }: { readonly words?: string; readonly wide?: boolean }) {
  return (
    <span className={wide ? "bm-not-shown bm-not-shown--wide" : "bm-not-shown"}>
      {words ? <span className="bm-dash">{words}</span> : <MissingDash />}
    </span>
  );
}
