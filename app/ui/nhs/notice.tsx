import type { ReactNode } from "react";
import { CareIcon, TickIcon, WarningIcon } from "./icons";

type NoticeProps = {
  /** "care" is worth knowing before going on, "done" has happened, "late" did not. */
  readonly kind?: "care" | "done" | "late";
  readonly title: string;
  readonly children?: ReactNode;
  /** Said aloud when it appears after an action of the reader's. */
  readonly announce?: boolean;
};

/** A banner: first what happened, then what it means, then what to do. */
export function Notice({ kind = "care", title, children, announce = false }: NoticeProps) {
  return (
    <div className={kind === "care" ? "bm-notice" : `bm-notice bm-notice--${kind}`} role={announce ? "status" : undefined}>
      {kind === "done" ? <TickIcon size={20} /> : kind === "late" ? <WarningIcon size={20} /> : <CareIcon />}
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </div>
  );
}
