import type { Framework, VitalSign } from "../core/framework/framework";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import { sourceById, sourceName } from "../core/framework/sources";
import { themesOf } from "../core/framework/themes";
import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import { counted, opening } from "../core/text/counts";
import { formatDate } from "../core/text/dates";
import { listInWords } from "../core/text/lists";
import { directionInWords, vitalSignInWords } from "../core/text/vital-signs";
import type { Queries } from "../db/database";
import { findNames } from "../db/trust-people";
import { listVitalSigns, type VitalSignValue } from "../db/vital-signs";
import type { VitalSignView, VitalSignsPageProps } from "../ui/pages/vital-signs-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { readTrustFramework } from "./trust-framework";

type Reads = { readonly db: Queries; readonly frameworks: FrameworkLibrary };

/** A trust's vital signs with their history, and the four challenges as prompts. */
export async function readVitalSigns(reads: Reads, viewer: Viewer, trust: { readonly code: string; readonly name: string }, adding: string | null): Promise<Omit<VitalSignsPageProps, "typed" | "errors">> {
  const [{ framework, current }, values] = await Promise.all([readTrustFramework(reads, trust.code), listVitalSigns(reads.db, trust.code)]);
  const names = await findNames(reads.db, values.map(({ recordedBy }) => recordedBy));
  const mayEdit = can(viewer, "tick-elements", trust.code) || can(viewer, "set-up-assessment", trust.code);
  const known = framework.vitalSigns.filter(({ id }) => values.some(({ signId }) => signId === id)).length;
  return {
    frame: trustFrame(viewer, trust, { assessmentId: current?.id ?? null, current: "Vital signs" }),
    action: `${paths.vitalSigns(trust.code)}${adding === null ? "" : `?sign=${encodeURIComponent(adding)}`}`,
    quiet: "Vital signs",
    title: known === 0 ? "No vital sign has a value yet" : `${opening(counted(known, "vital sign"))} of ${framework.vitalSigns.length} ${known === 1 ? "has" : "have"} a value`,
    mayEdit,
    adding: mayEdit ? adding : null,
    signs: framework.vitalSigns.map((sign) => signView(sign, framework, values.filter(({ signId }) => signId === sign.id), names, trust.code)),
    challenges: framework.challenges.map(({ id, title, summary, refs, themes, boardQuestions }) => ({
      id,
      title,
      summary,
      questions: boardQuestions,
      about: `${informs(themes, framework)} From ${listInWords(refs.map((ref) => sourceName(framework, ref)))}.`,
    })),
    visitsHref: paths.visits(trust.code),
  };
}

function signView(sign: VitalSign, framework: Framework, values: readonly VitalSignValue[], names: ReadonlyMap<string, string>, trustCode: string): VitalSignView {
  const { id, title, unit, definition, direction, references, themes, isPrivateByDefault } = sign;
  const last = values.at(-1);
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
    values: values.map((one) => ({ id: one.id, on: one.on, value: one.value, words: vitalSignInWords(one.value, unit), dateWords: formatDate(one.on), source: one.source, by: names.get(one.recordedBy) ?? "A person no longer on record" })),
    addHref: `${paths.vitalSigns(trustCode)}?sign=${encodeURIComponent(id)}#${id}`,
  };
}

function informs(themeIds: readonly string[], framework: Framework): string {
  return `Read it beside ${listInWords(themesOf(framework).filter(({ id }) => themeIds.includes(id)).map(({ title }) => title))}.`;
}

/** Opinion and sponsored pieces say so. */
function kindOf(framework: Framework, reference: string): string {
  const source = sourceById(framework, reference);
  if (source === null) return "";
  const date = source.date === null ? "" : `, ${source.date}`;
  return source.kind === "evidence" ? date : `${date} (${source.kind})`;
}
