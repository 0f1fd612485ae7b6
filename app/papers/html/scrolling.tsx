import type { ReactNode } from "react";

/** On a narrow screen a wide table scrolls within its own frame, which the keyboard can reach. */
export function Scrolling({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className="bm-paper-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
