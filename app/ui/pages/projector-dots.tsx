/** One dot a seat, filled for as many as there are: how many, never which. */
export function SeatDots({ filled, of, isLive = false }: { readonly filled: number; readonly of: number; /** They follow the count of answers. */ readonly isLive?: boolean }) {
  return (
    <span className="bm-slide__dots" aria-hidden="true" data-live-dots={isLive ? "" : undefined}>
      {Array.from({ length: of }, (_, index) => (
        <span key={index} className={index < filled ? "bm-slide__dot bm-slide__dot--full" : "bm-slide__dot"} />
      ))}
    </span>
  );
}
