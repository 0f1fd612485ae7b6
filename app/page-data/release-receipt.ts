import type { Assessment } from "../core/assessment/assessment";
import { actName, isForThemes, THEME_AUDIENCES } from "../core/assessment/release-form";
import { readerInAudience } from "../core/disclosure/reader";
import type { Viewer } from "../core/permissions/viewer";
import { formatCycle } from "../core/text/cycles";
import { formatDate } from "../core/text/dates";
import { formatInstant } from "../core/text/instants";
import { levelInWords } from "../core/text/levels";
import { shortTrustName } from "../core/text/organisation-names";
import { readReadableBoards } from "../db/readable";
import { findNames } from "../db/trust-people";
import type { ReleaseReceiptPageProps } from "../ui/pages/release-receipt-page";
import { paths } from "../web/paths";
import { releaseFrame, type ReleaseTools } from "./release";
import { shownBeside } from "./release-choice";
import { readReleaseBook, releaseActs, standingFor, themesInWords, toWhom, type ReleaseBook } from "./release-record";
import { releasedLevels } from "./released-levels";

/** The receipt of one act of releasing or taking back, by its name. Null: there was none. */
export async function readReleaseReceipt(tools: ReleaseTools, viewer: Viewer, assessment: Assessment, name: string): Promise<ReleaseReceiptPageProps | null> {
  const book = await readReleaseBook(tools, assessment);
  const act = releaseActs(book.records).find((one) => actName(one.system.code, one) === name);
  if (act === undefined) return null;
  const { audience, system } = act;
  const names = await findNames(tools.db, act.by === null ? [] : [act.by]);
  const named = THEME_AUDIENCES.find((one) => one === audience);
  const levels = named === undefined ? [] : (await readReadableBoards(tools.db, readerInAudience(named, system.code))).levels.filter(({ trustCode }) => trustCode === assessment.trust.code);
  const row = { id: assessment.trust.code, name: shortTrustName(assessment.trust.name), levels };
  return {
    frame: releaseFrame(viewer, assessment),
    quiet: `Receipt, ${formatInstant(act.at)}`,
    title: `${act.released.length > 0 ? "Released to" : "Taken back from"} ${lower(toWhom(act))}`,
    facts: [
      { key: "Assessment", value: `${assessment.trust.name}, ${formatCycle(assessment.cycle)}` },
      ...(act.released.length > 0 ? [{ key: "Released", value: withLevels(book, audience, act.released) }] : []),
      ...(act.withdrawn.length > 0 ? [{ key: "Taken back", value: themesInWords(book.framework, audience, act.withdrawn) }] : []),
      { key: "To whom", value: toWhom(act) },
      { key: "When", value: formatInstant(act.at) },
      { key: "By", value: (act.by === null ? undefined : names.get(act.by)) ?? "A person no longer on record" },
      ...(assessment.approvedOn === null ? [] : [{ key: "Approved by the board", value: `${formatDate(assessment.approvedOn)}${assessment.approvalMinute ? `, minute ${assessment.approvalMinute}` : ""}` }]),
    ],
    maps: isForThemes(audience) ? releasedLevels(book.framework, assessment.cycle, [row], "Trust") : [],
    shown: shownBeside(book, { systemCode: system.code, audience }, standingFor(book, system.code, audience).length > 0),
    backHref: paths.release(assessment.id),
  };
}

function withLevels({ framework, position }: ReleaseBook, audience: Parameters<typeof themesInWords>[1], themeIds: readonly (string | null)[]): string {
  if (!isForThemes(audience)) return themesInWords(framework, audience, themeIds);
  return themeIds
    .map((themeId) => `${themesInWords(framework, audience, [themeId])}: ${levelInWords(position.levels.find((one) => one.themeId === themeId)?.level ?? null, framework.scale)}`)
    .join("; ");
}

function lower(words: string): string {
  return /^(Your|The|Readers)/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
