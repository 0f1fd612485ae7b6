import type { Assessment } from "../core/assessment/assessment";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { TextToDecide } from "../core/papers/wording";
import { LONGEST_REWORDING } from "../core/papers/wording-form";
import type { Viewer } from "../core/permissions/viewer";
import { formatCycle } from "../core/text/cycles";
import type { Queries } from "../db/database";
import { textHashOf } from "../db/paper-writing";
import type { PaperWordingPageProps } from "../ui/pages/paper-wording-page";
import { trustFrame } from "../web/frames";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import { readAuthoredPaper } from "./board-paper";
import { paperWay } from "./paper-way";

type Reading = { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly today: string };

/** Texts on a page of the redaction step. */
const TEXTS = 100;

/** The texts a public paper of this assessment might print, as far as the address asks, with what was decided on each. */
export async function readPaperWording(reading: Reading, viewer: Viewer, assessment: Assessment, url: string): Promise<Omit<PaperWordingPageProps, "typed" | "errors">> {
  const { texts } = await readAuthoredPaper(reading, assessment, "public");
  const open = texts.filter(({ isSealed }) => !isSealed);
  const { items, listed } = partOf(open, url, { size: TEXTS });
  return {
    listed,
    count: open.length,
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Paper" }),
    way: paperWay(viewer, assessment, "word"),
    action: listed.page === 1 ? paths.paperWording(assessment.id) : `${listed.hrefBefore}${listed.page}`,
    quiet: `Board paper ${formatCycle(assessment.cycle)}`,
    publicHref: `${paths.paper(assessment.id)}?profile=public&version=draft`,
    longest: LONGEST_REWORDING,
    undecided: open.filter(({ wording }) => wording === null).length,
    texts: items.map(asItem),
    sealed: texts.filter(({ isSealed }) => isSealed).map(({ where, text }) => ({ where, text })),
  };
}

/** The keys of the texts that may be decided on. */
export async function readDecidableKeys(reading: Reading, assessment: Assessment): Promise<readonly string[]> {
  const { texts } = await readAuthoredPaper(reading, assessment, "public");
  return texts.filter(({ isSealed }) => !isSealed).map(({ key }) => key);
}

function asItem({ key, where, text, wording }: TextToDecide): PaperWordingPageProps["texts"][number] {
  return { hash: textHashOf(key), where, text, decision: wording?.decision ?? null, rewording: wording?.decision === "reword" ? wording.text : "" };
}
