import type { Framework, VitalSign } from "../core/framework/framework";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import { sourceById, sourceName } from "../core/framework/sources";
import { themesOf } from "../core/framework/themes";
import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import { counted, opening, plural } from "../core/text/counts";
import { formatDate } from "../core/text/dates";
import { listInWords } from "../core/text/lists";
import { dateInEngland } from "../core/text/instants";
import { directionInWords, vitalSignInWords } from "../core/text/vital-signs";
import { formatCount } from "../core/text/numbers";
import { SESSIONS_SIGN } from "../core/vital-signs/development-log";
import type { SignValue } from "../core/vital-signs/sign-values";
import type { Queries } from "../db/database";
import { findNames } from "../db/trust-people";
import type { VitalSignView } from "../ui/pages/vital-sign";
import type { VitalSignsPageProps } from "../ui/pages/vital-signs-page";
import { trustFrame } from "../web/frames";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import { readSignValues, type SignValues } from "./sign-values";
import { readTrustFramework } from "./trust-framework";

/** Values of a sign on one page, and in its drawing. */
const VALUES = 12;
const DRAWN = 24;

type Reads = { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly now: () => Date };

/** A trust's vital signs with their history, and the four challenges as prompts. */
export async function readVitalSigns(reads: Reads, viewer: Viewer, trust: { readonly code: string; readonly name: string }, url: string): Promise<Omit<VitalSignsPageProps, "typed" | "errors">> {
  const [{ framework, current }, log] = await Promise.all([readTrustFramework(reads, trust.code), readSignValues(reads.db, trust.code, dateInEngland(reads.now()))]);
  const { values } = log;
  const adding = new URL(url).searchParams.get("sign");
  const names = await findNames(reads.db, values.flatMap(({ recordedBy }) => recordedBy ?? []));
  const mayEdit = can(viewer, "tick-elements", trust.code) || can(viewer, "set-up-assessment", trust.code);
  const known = framework.vitalSigns.filter(({ id }) => values.some(({ signId }) => signId === id)).length;
  return {
    frame: trustFrame(viewer, trust, { assessmentId: current?.id ?? null, current: "Vital signs" }),
    action: `${paths.vitalSigns(trust.code)}${adding === null ? "" : `?sign=${encodeURIComponent(adding)}`}`,
    quiet: "Vital signs",
    title: known === 0 ? "No vital sign has a value yet" : `${opening(counted(known, "vital sign"))} of ${framework.vitalSigns.length} ${known === 1 ? "has" : "have"} a value`,
    mayEdit,
    adding: mayEdit ? adding : null,
    signs: framework.vitalSigns.map((sign) => signView(sign, { framework, log, names, trustCode: trust.code, url })),
    challenges: framework.challenges.map(({ id, title, summary, refs, themes, boardQuestions }) => ({
      id,
      title,
      summary,
      questions: boardQuestions,
      about: `${informs(themes, framework)} From ${listInWords(refs.map((ref) => sourceName(framework, ref)))}.`,
    })),
    visitsHref: paths.visits(trust.code),
    developmentHref: paths.development(trust.code),
  };
}

type Around = { readonly framework: Framework; readonly log: SignValues; readonly names: ReadonlyMap<string, string>; readonly trustCode: string; readonly url: string };

function signView(sign: VitalSign, { framework, log, names, trustCode, url }: Around): VitalSignView {
  const values = log.values.filter(({ signId }) => signId === sign.id);
  const { id, title, unit, definition, direction, references, themes, isPrivateByDefault } = sign;
  const last = values.at(-1);
  const valueView = ({ id: key, on, value, source, recordedBy }: SignValue) => ({ id: key, on, value, words: vitalSignInWords(value, unit), dateWords: formatDate(on), source, by: recordedBy === null ? "Counted" : (names.get(recordedBy) ?? "A person no longer on record"), isCounted: recordedBy === null });
  const { items, listed } = partOf(values.toReversed(), url, { size: VALUES, name: `values-${id}`, at: `${id}-values` });
  return {
    id,
    title,
    newest: last === undefined ? null : { words: vitalSignInWords(last.value, unit), about: `${formatDate(last.on)}, ${last.source}` },
    definition,
    note: [directionInWords(direction), informs(themes, framework), isPrivateByDefault ? "Never in a public paper." : null].filter((text) => text !== null).join(" "),
    references: references.map(({ value, label, source, caution }) => ({
      value,
      words: vitalSignInWords(value, unit),
      label,
      caution,
      source: `${sourceName(framework, source)}${kindOf(framework, source)}`,
    })),
    drawn: values.slice(-DRAWN).map(valueView),
    drawnNote: values.length > DRAWN ? `Drawn: the newest ${DRAWN} of ${formatCount(values.length)} values.` : null,
    values: items.map(valueView),
    listed,
    log: id === SESSIONS_SIGN ? { href: paths.development(trustCode), words: logInWords(log) } : null,
    addHref: `${paths.vitalSigns(trustCode)}?sign=${encodeURIComponent(id)}#${id}`,
  };
}

function informs(themeIds: readonly string[], framework: Framework): string {
  return `Read it beside ${listInWords(themesOf(framework).filter(({ id }) => themeIds.includes(id)).map(({ title }) => title))}.`;
}

/** What the development log does to its sign; null: it has no entry yet. */
function logInWords({ logBegins, notCounted, setAside }: SignValues): string | null {
  if (logBegins === null) return null;
  const parts = [
    `Counted from the development log since ${formatDate(logBegins)}.`,
    ...(notCounted === 0 ? [] : [`${opening(counted(notCounted, "session"))} in it ${plural(notCounted, "does", "do")} not count.`]),
    ...(setAside === 0 ? [] : [`${opening(counted(setAside, "value"))} recorded by hand for the same time ${plural(setAside, "is", "are")} set aside, so that nothing is counted twice.`]),
  ];
  return parts.join(" ");
}

/** Opinion and sponsored pieces say so. */
function kindOf(framework: Framework, reference: string): string {
  const source = sourceById(framework, reference);
  if (source === null) return "";
  const date = source.date === null ? "" : `, ${source.date}`;
  return source.kind === "evidence" ? date : `${date} (${source.kind})`;
}
