import type { Assessment } from "../core/assessment/assessment";
import { isBefore } from "../core/assessment/assessment-state";
import { isForThemes, RELEASE_AUDIENCES, THEME_AUDIENCES, type ReleaseAudience } from "../core/assessment/release-form";
import { readableParticipation } from "../core/disclosure/readable-participation";
import { readerInAudience } from "../core/disclosure/reader";
import { releasePreview } from "../core/disclosure/release-preview";
import type { ReadableLevel } from "../core/disclosure/readable-levels";
import type { NamedAudience, Release } from "../core/disclosure/release";
import type { Viewer } from "../core/permissions/viewer";
import { counted } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { levelInWords } from "../core/text/levels";
import { shortTrustName, systemName } from "../core/text/organisation-names";
import { audienceInSentence, audienceMeans, participationInWords } from "../core/text/release-audiences";
import { listAssessmentThemes } from "../db/assessment-themes";
import { systemsOfTrust } from "../db/memberships";
import { findServiceCode } from "../db/releases";
import type { ReleaseCheck, ReleaseChoicePageProps } from "../ui/pages/release-choice-page";
import { paths } from "../web/paths";
import { releaseFrame, seenMark, type ReleaseTools } from "./release";
import { actInWords, readReleaseBook, standingFor, type ReleaseBook } from "./release-record";
import { meanInWords, releasedLevels } from "./released-levels";

type Place = { readonly systemCode: string; readonly audience: ReleaseAudience; readonly name: string };

/** The page for one audience: the choice of themes, and what the audience would see. Null for no such audience of this trust. */
export async function readReleaseChoice(tools: ReleaseTools, viewer: Viewer, assessment: Assessment, query: URLSearchParams): Promise<Omit<ReleaseChoicePageProps, "errors"> | null> {
  const book = await readReleaseBook(tools, assessment);
  const place = await placeOf(tools, book, query);
  if (place === null) return null;
  const { systemCode, audience, name } = place;
  const standing = standingFor(book, systemCode, audience);
  const isChecking = query.get("step") === "check";
  const wanted = wantedOf(book, audience, query);
  return {
    frame: releaseFrame(viewer, assessment),
    action: isChecking ? `${paths.release(assessment.id)}?${query.toString()}` : paths.release(assessment.id),
    quiet: `Release, ${formatCycle(assessment.cycle)}`,
    title: titleOf(place),
    means: audienceMeans(audience, name),
    systemCode,
    audience,
    seen: seenMark(book, systemCode, audience),
    lenses: isForThemes(audience) ? await lensesOf(tools, book, audience) : [],
    chosen: (query.has("theme") ? wanted : standing).flatMap((themeId) => themeId ?? []),
    check: isChecking ? checkOf(book, place, standing, wanted) : null,
    backHref: isChecking && isForThemes(audience) ? backTo(assessment, place, wanted) : paths.release(assessment.id),
  };
}

/** The lines a reader without levels gets: that the trust takes part, or how the England table counts it. */
export function shownBeside(book: ReleaseBook, { systemCode, audience }: Pick<Place, "systemCode" | "audience">, isGiven: boolean): readonly string[] {
  const { assessment } = book;
  if (audience === "england-table") return [isGiven ? "Nothing of yours by itself. Your levels are counted among those of at least ten trusts, theme by theme, or the table stays empty." : "Your levels are not counted."];
  if (audience !== "participation") return [];
  const { id, trust, cycle, state } = assessment;
  const own = { assessmentId: id, trustCode: trust.code, cycle, isBegun: state !== "preparing", isHeld: !isBefore(state, "revealed"), isApproved: state === "approved" };
  const given: readonly Release[] = isGiven ? [{ assessmentId: id, systemCode, audience, themeId: null, withdrawnAt: null }] : [];
  const [shown] = readableParticipation(readerInAudience("peers", systemCode), [own], given);
  return [`${shortTrustName(trust.name)}, ${formatCycle(cycle)}: ${shown ? participationInWords(shown) : "not shown, the same as a trust that has not begun"}.`];
}

function titleOf({ audience, name }: Place): string {
  if (audience === "participation") return `Shall ${name} know that you take part?`;
  if (audience === "england-table") return "Shall your levels count in the England table?";
  return `What may ${audienceInSentence(audience, name)} see?`;
}

async function placeOf({ db, today }: ReleaseTools, { assessment, records }: ReleaseBook, query: URLSearchParams): Promise<Place | null> {
  const audience = RELEASE_AUDIENCES.find((one) => one === query.get("audience"));
  const systemCode = query.get("system");
  if (audience === undefined || (assessment.state !== "approved" && audience !== "participation")) return null;
  if (audience === "england-table") return systemCode !== null && systemCode === (await findServiceCode(db)) ? { systemCode, audience, name: "England" } : null;
  const known = [...(await systemsOfTrust(db, assessment.trust.code, today)), ...records.map(({ system }) => system)];
  const system = known.find(({ code }) => code === systemCode);
  return system === undefined ? null : { systemCode: system.code, audience, name: systemName(system.name) };
}

/** What the address asks for, of what there is to release. */
function wantedOf({ position }: ReleaseBook, audience: ReleaseAudience, query: URLSearchParams): readonly (string | null)[] {
  if (!isForThemes(audience)) return query.get("given") === "yes" ? [null] : [];
  const asked = query.getAll("theme");
  return position.levels.map(({ themeId }) => themeId).filter((themeId) => asked.includes(themeId));
}

async function lensesOf({ db }: ReleaseTools, { assessment, framework, position }: ReleaseBook, audience: ReleaseAudience): Promise<ReleaseChoicePageProps["lenses"]> {
  const decided = await listAssessmentThemes(db, assessment.id);
  const isPrivate = (theme: string) => decided.some(({ themeId, isPrivate: kept }) => themeId === theme && kept);
  return framework.lenses.map(({ id, title, themes }) => {
    const known = themes.map((theme) => ({ ...theme, level: position.levels.find(({ themeId }) => themeId === theme.id)?.level ?? null }));
    const offered = known.filter((theme) => theme.level !== null && !(audience === "system-paper" && isPrivate(theme.id)));
    return {
      id,
      title,
      choices: offered.map((theme) => ({ value: theme.id, text: theme.title, hint: `Agreed ${levelInWords(theme.level, framework.scale)}${isPrivate(theme.id) ? ". Kept out of your own public papers" : ""}` })),
      cannot: known.filter((theme) => !offered.includes(theme)).map((theme) => `${theme.title}: ${theme.level === null ? "no level agreed" : "kept out of papers"}`),
    };
  });
}

function checkOf(book: ReleaseBook, { systemCode, audience, name }: Place, standing: readonly (string | null)[], wanted: readonly (string | null)[]): ReleaseCheck {
  const { assessment, framework } = book;
  const released = wanted.filter((themeId) => !standing.includes(themeId));
  const withdrawn = standing.filter((themeId) => !wanted.includes(themeId));
  const levels = previewOf(book, systemCode, audience, wanted);
  const mean = meanInWords(framework, assessment.cycle, levels);
  const row = { id: assessment.trust.code, name: shortTrustName(assessment.trust.name), levels };
  return {
    wanted: wanted.map((themeId) => themeId ?? "all"),
    changes: actInWords(framework, { audience, released, withdrawn }),
    button: buttonOf(audience, name, released, withdrawn),
    isWithdrawal: released.length === 0,
    maps: isForThemes(audience) ? releasedLevels(framework, assessment.cycle, [row], "Trust") : [],
    shown: [...(mean === null ? [] : [mean]), ...shownBeside(book, { systemCode, audience }, wanted.length > 0)],
  };
}

function previewOf({ position, records }: ReleaseBook, systemCode: string, audience: ReleaseAudience, wanted: readonly (string | null)[]): readonly ReadableLevel[] {
  const named: NamedAudience | undefined = THEME_AUDIENCES.find((one) => one === audience);
  if (named === undefined) return [];
  const others = records.map((record): Release => ({ assessmentId: position.assessmentId, systemCode: record.system.code, audience: record.audience, themeId: record.themeId, withdrawnAt: record.withdrawnAt }));
  return releasePreview(position, { audience: named, systemCode, themeIds: wanted.flatMap((themeId) => themeId ?? []) }, others);
}

function buttonOf(audience: ReleaseAudience, name: string, released: readonly unknown[], withdrawn: readonly unknown[]): string {
  if (audience === "participation") return released.length > 0 ? `Let ${name} know` : "Take it back";
  if (audience === "england-table") return released.length > 0 ? "Count our levels" : "Take our levels out";
  if (withdrawn.length === 0) return `Release ${counted(released.length, "theme")}`;
  return released.length === 0 ? `Take back ${counted(withdrawn.length, "theme")}` : "Change what they see";
}

function backTo({ id }: Assessment, { systemCode, audience }: Place, wanted: readonly (string | null)[]): string {
  return `${paths.releaseTo(id, systemCode, audience)}${wanted.map((themeId) => `&theme=${encodeURIComponent(themeId ?? "")}`).join("")}`;
}
