import type { ReactNode } from "react";

type AsideProps = {
  /** Whose word it is: the board's own view, or the official DMA. */
  readonly of: "board" | "dma";
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
};

/** A note with a bar: blue for the board, purple for the DMA. */
export function Aside({ of, id, title, children }: AsideProps) {
  return (
    <section className={of === "dma" ? "bm-aside bm-aside--dma" : "bm-aside"} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
