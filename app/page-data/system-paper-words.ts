import type { CycleId } from "../core/cycle";
import type { System } from "../core/organisations/organisation";
import { composeSystemPaper } from "../core/papers/compose-system-paper";
import { LONGEST_IN_DRAFT } from "../core/papers/paper-draft";
import { wordsOf } from "../core/papers/prose";
import { LONGEST_REWORDING } from "../core/papers/wording-form";
import type { Viewer } from "../core/permissions/viewer";
import { formatCycle } from "../core/text/cycles";
import { readSystemDraft } from "../db/system-draft";
import type { SystemPaperWordsPageProps } from "../ui/pages/system-paper-words-page";
import { paths } from "../web/paths";
import type { IcsTools } from "./ics-place";
import { readSystemPaperSource } from "./system-paper";
import { systemPaperFrame, systemPaperWay } from "./system-paper-page";

/** What a system's lead writes of its paper, with what stands where nothing is written. */
export async function readSystemPaperWords(tools: IcsTools, viewer: Viewer, system: System): Promise<Omit<SystemPaperWordsPageProps, "typed" | "errors">> {
  const source = await readSystemPaperSource(tools, system, { profile: "board", cycle: null });
  const { draft, revision } = await readSystemDraft(tools.db, { systemCode: system.code, cycle: source.cycle });
  return {
    frame: systemPaperFrame(viewer, system),
    way: systemPaperWay(system.code, "write"),
    action: paths.systemPaperWords(system.code),
    quiet: `System paper ${formatCycle(source.cycle)}`,
    revision,
    draft,
    usualAsks: draft.asks.length > 0 ? [] : (composeSystemPaper(source).ask?.items.map(wordsOf) ?? []),
    longest: { ...LONGEST_IN_DRAFT, rewording: LONGEST_REWORDING },
  };
}

/** The cycle of the paper that a system's lead writes into now. */
export async function cycleOfSystemPaper(tools: IcsTools, system: System): Promise<CycleId> {
  return (await readSystemPaperSource(tools, system, { profile: "board", cycle: null })).cycle;
}
