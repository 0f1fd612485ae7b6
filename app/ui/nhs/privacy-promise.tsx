import type { ReactNode } from "react";
import { LockIcon } from "./icons";

/** Who will see what is given here, said where it is given. */
export function PrivacyPromise({ children }: { readonly children?: ReactNode }) {
  return (
    <p className="bm-promise">
      <LockIcon />
      <span>
        {children ??
          "Your answer is private. When the facilitator reveals the first spreads, the board sees how many chose each level. Nobody sees who."}
      </span>
    </p>
  );
}
