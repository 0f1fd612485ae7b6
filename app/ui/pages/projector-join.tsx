import { SeatDots } from "./projector-dots";

export type JoinSlide = {
  readonly kind: "join";
  /** "boardmark.example/join". */
  readonly address: string;
  readonly code: string;
  readonly qr: { readonly size: number; readonly path: string };
  readonly taken: number;
  readonly seats: number;
  readonly words: string;
  readonly foot: string;
};

/** The room's Wi-Fi, drawn in the browser alone; then the way in. */
export function ProjectorJoin({ address, code, qr, taken, seats, words, foot }: JoinSlide) {
  return (
    <div className="bm-slide__join">
      <h1>Take out your phone and take your seat</h1>
      <figure className="bm-slide__qr" data-wifi-figure hidden>
        <div data-wifi-code />
        <figcaption>
          <b>1. Room Wi-Fi</b>
          <span data-wifi-name />
        </figcaption>
      </figure>
      <figure className="bm-slide__qr">
        <svg viewBox={`-2 -2 ${qr.size + 4} ${qr.size + 4}`} role="img" aria-label="QR code of the joining page" shapeRendering="crispEdges">
          <rect x="-2" y="-2" width={qr.size + 4} height={qr.size + 4} fill="#fff" />
          <path d={qr.path} fill="#212b32" />
        </svg>
        <figcaption>
          <b>Join</b>
          <span>No account, no app</span>
        </figcaption>
      </figure>
      <div className="bm-slide__code">
        <p>
          Or go to
          <br />
          <b>{address}</b>
          <br />
          and type
        </p>
        <p className="bm-slide__letters">{code}</p>
        <p className="bm-slide__promise">Nobody sees your answer. The room sees the spread.</p>
      </div>
      <p className="bm-slide__in">
        <b>{words}</b>
        <SeatDots filled={taken} of={seats} />
        <span>{foot}</span>
      </p>
    </div>
  );
}
