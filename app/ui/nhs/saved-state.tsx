import { PhoneIcon, RingIcon, TickIcon, WarningIcon } from "./icons";

export type SavedStateProps = {
  /** With the board, on this phone only, on its way, or not at all. */
  readonly kind: "saved" | "on-phone" | "sending" | "not-saved";
  /** "Saved with the board at 10:42" */
  readonly text: string;
  /** What it means and what to do. */
  readonly note?: string;
  /** A block of its own before the buttons; else a word in a line. */
  readonly block?: boolean;
  /** Whether a change is said aloud: one place on a page only. */
  readonly announce?: boolean;
};

/** Whether the answer is safe, in words and shape. A script finds it by `data-saved`. */
export function SavedState({ kind, text, note, block = false, announce = true }: SavedStateProps) {
  const words = (
    <span className="bm-state bm-state--strong">
      <SavedIcon kind={kind} />
      <span>{text}</span>
    </span>
  );
  if (!block)
    return (
      <span data-saved={kind} role={announce ? "status" : undefined}>
        {words}
      </span>
    );
  return (
    <div className="bm-saved bm-saved--block" data-saved={kind} role={announce ? "status" : undefined}>
      <p>{words}</p>
      {note && <p>{note}</p>}
    </div>
  );
}

function SavedIcon({ kind }: Pick<SavedStateProps, "kind">) {
  if (kind === "saved") return <TickIcon />;
  if (kind === "on-phone") return <PhoneIcon />;
  if (kind === "sending") return <RingIcon filled="half" />;
  return <WarningIcon />;
}
