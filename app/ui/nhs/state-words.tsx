import type { ReactNode } from "react";
import { DashIcon, RingIcon, TickIcon, WarningIcon } from "./icons";

export type StateKind = "done" | "late" | "soon" | "open" | "not-met";

/** A state in words with a shape: never by colour alone. */
export function StateWords({ kind, strong = false, children }: { readonly kind: StateKind; readonly strong?: boolean; readonly children: ReactNode }) {
  return (
    <span className={strong || kind === "late" ? "bm-state bm-state--strong" : "bm-state"}>
      <StateIcon kind={kind} />
      <span>{children}</span>
    </span>
  );
}

function StateIcon({ kind }: { readonly kind: StateKind }) {
  if (kind === "done") return <TickIcon />;
  if (kind === "late") return <WarningIcon />;
  if (kind === "not-met") return <DashIcon />;
  return <RingIcon filled={kind === "soon" ? "half" : "none"} />;
}
