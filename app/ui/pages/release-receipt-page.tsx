import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { SummaryList } from "../nhs/summary-list";
import type { Frame } from "../../web/frames";
import type { PlainFact } from "./plain-fact";
import { ReleasedLevels, type ReleasedMap } from "./released-levels";

export type ReleaseReceiptPageProps = {
  readonly frame: Frame;
  readonly quiet: string;
  readonly title: string;
  readonly facts: readonly PlainFact[];
  /** What the audience sees today, which later changes may have moved on from the receipt. */
  readonly maps: readonly ReleasedMap[];
  readonly shown: readonly string[];
  readonly backHref: string;
};

/** What was released or taken back, to whom, when and by whom: to keep or print. */
export function ReleaseReceiptPage({ frame, quiet, title, facts, maps, shown, backHref }: ReleaseReceiptPageProps) {
  return (
    <PageShell {...frame}>
      <Opening quiet={quiet} title={title} />
      <Notice kind="done" title="Recorded">
        <p>Live pages show it from now on. Papers that have been issued stay as they are.</p>
      </Notice>
      <SummaryList rows={facts} />
      <section className="bm-rule" aria-labelledby="now">
        <h2 id="now">What they see now</h2>
        {maps.length > 0 && <ReleasedLevels maps={maps} />}
        {shown.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <p>
        <a className="bm-tap" href={backHref}>
          All releases
        </a>
      </p>
    </PageShell>
  );
}
