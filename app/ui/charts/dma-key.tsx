import { DmaSquare } from "./marks";

type DmaKeyProps = {
  /** "Northmoor, acute entry" */
  readonly own: string;
  /** "Valeside, Stonebeck, Fellgate (n 3, acute)"; absent when no peers are drawn. */
  readonly peers?: string;
  /** "national acute mean, by entry (n 134)" */
  readonly nationalMean?: string;
};

/** Whose squares these are: each with its basis and n. */
export function DmaKey({ own, peers, nationalMean }: DmaKeyProps) {
  return (
    <ul className="bm-key__list bm-key__list--line">
      <Entry words={own} mark={<DmaSquare side={12} />} />
      {peers && <Entry words={peers} mark={<DmaSquare side={11} isPeer />} />}
      {nationalMean && <Entry words={nationalMean} mark={<path d="M0 -9V9" stroke="var(--ink)" strokeWidth="2" />} />}
    </ul>
  );
}

function Entry({ words, mark }: { readonly words: string; readonly mark: JSX.Element }) {
  return (
    <li>
      <svg className="bm-chart" width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true" focusable="false">
        {mark}
      </svg>
      {words}
    </li>
  );
}
