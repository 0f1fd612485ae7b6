import { AnswerDot, DmaSquare, EarlierCircle, HistoryBreak, LevelDisc, MedianTriangle, TargetDiamond, UnchangedRing } from "./marks";

type ProfileKeyProps = { readonly withDma?: boolean; readonly withBreak?: boolean; readonly withProposed?: boolean };

/** What each mark means, where the eye is. */
export function ProfileKey({ withDma = false, withBreak = false, withProposed = false }: ProfileKeyProps) {
  return (
    <div className="bm-key">
      <h3 className="bm-key__title">How to read a row</h3>
      <ul className="bm-key__list">
        {withProposed ? <Entry words="put forward, not yet agreed" mark={<LevelDisc level={3} isProposed />} /> : <Entry words="agreed now" mark={<LevelDisc level={3} />} />}
        <Entry words="agreed last time" mark={<EarlierCircle />} />
        <Entry words="our own target" mark={<TargetDiamond />} />
        <Entry words="no change" mark={<><UnchangedRing /><LevelDisc level={3} /></>} />
        <Entry words="at target" mark={<><TargetDiamond half={20} /><LevelDisc level={3} radius={12} /></>} />
        <Entry words="one dot, one answer" mark={<g>{DOT_PLACES.map(([x, y], index) => <g key={index} transform={`translate(${x} ${y})`}><AnswerDot /></g>)}</g>} />
        <Entry words="median of the levels given" mark={<g transform="translate(0 -5)"><MedianTriangle half={6} /></g>} />
        {withBreak && <Entry words="the question, framework or trust changed" mark={<HistoryBreak />} />}
        {withDma && <Entry words="official DMA, another scale" mark={<DmaSquare />} />}
      </ul>
    </div>
  );
}

const DOT_PLACES = [
  [-8.4, -4.2],
  [-8.4, 4.2],
  [0, -4.2],
  [0, 4.2],
  [8.4, 0],
] as const;

function Entry({ words, mark }: { readonly words: string; readonly mark: JSX.Element }) {
  return (
    <li>
      <svg className="bm-chart" width="42" height="42" viewBox="-21 -21 42 42" aria-hidden="true" focusable="false">
        {mark}
      </svg>
      {words}
    </li>
  );
}
