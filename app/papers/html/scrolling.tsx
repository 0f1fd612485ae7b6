import type { ReactNode } from "react";

/** On a narrow screen a wide table scrolls within its own frame, which the keyboard can reach. */
export function Scrolling({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="bm-paper-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
