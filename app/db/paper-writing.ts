import type { PaperLogo } from "../core/papers/board-paper-source";
import { EMPTY_DRAFT, paperDraftSchema, type PaperDraft } from "../core/papers/paper-draft";
import { paperTemplateSchema, USUAL_TEMPLATE, type PaperTemplate } from "../core/papers/paper-template";
import { WORDING_DECISIONS, wordingKey, type Wording, type Wordings } from "../core/papers/wording";
import { readOneOf } from "./closed-list";
import type { Queries, Transaction } from "./database";
import { hashOf } from "./paper-store";

/** A template or draft as it stands; revision 0: none is kept. */
type Kept<T> = T & { readonly revision: number };
type Who = { readonly changedAt: Date; readonly changedBy: string };

/** A trust's template; the usual one when it has none. */
export async function readPaperTemplate(db: Queries, trustCode: string): Promise<Kept<{ readonly template: PaperTemplate; readonly logo: PaperLogo | null }>> {
  const row = await db.paperTemplate.findUnique({ where: { trustCode } });
  if (row === null) return { template: USUAL_TEMPLATE, logo: null, revision: 0 };
  const { content, logo, logoWidth, logoHeight, revision } = row;
  const drawn = logo === null || logoWidth === null || logoHeight === null ? null : { png: Buffer.from(logo).toString("base64"), width: logoWidth, height: logoHeight };
  return { template: paperTemplateSchema.parse(JSON.parse(content)), logo: drawn, revision };
}

/** Keeps a trust's template. `logo` undefined leaves the one it has. */
export async function savePaperTemplate(tx: Transaction, trustCode: string, template: PaperTemplate, logo: PaperLogo | null | undefined, { changedAt, changedBy }: Who): Promise<void> {
  const picture = logo === undefined ? {} : { logo: logo === null ? null : Buffer.from(logo.png, "base64"), logoWidth: logo?.width ?? null, logoHeight: logo?.height ?? null };
  const kept = { content: JSON.stringify(template), changedAt, changedBy, ...picture };
  await tx.paperTemplate.upsert({ where: { trustCode }, create: { trustCode, revision: 1, ...kept }, update: { ...kept, revision: { increment: 1 } } });
}

/** What the author has written into the paper of an assessment. */
export async function readPaperDraft(db: Queries, assessmentId: string): Promise<Kept<{ readonly draft: PaperDraft }>> {
  const row = await db.paperDraft.findUnique({ where: { assessmentId } });
  return row === null ? { draft: EMPTY_DRAFT, revision: 0 } : { draft: paperDraftSchema.parse(JSON.parse(row.content)), revision: row.revision };
}

/** Keeps what the author has written. */
export async function savePaperDraft(tx: Transaction, assessmentId: string, draft: PaperDraft, who: Who): Promise<void> {
  const kept = { content: JSON.stringify(draft), ...who };
  await tx.paperDraft.upsert({ where: { assessmentId }, create: { assessmentId, revision: 1, ...kept }, update: { ...kept, revision: { increment: 1 } } });
}

/** The name under which a decision on a text is kept: of its place and its words, and telling neither. */
export function textHashOf(key: string): string {
  return hashOf(key);
}

/** What was decided on these texts, by the key of each. Decisions on words that stand no more are not among it. */
export async function readWordings(db: Queries, assessmentId: string, texts: readonly { readonly place: string; readonly text: string }[]): Promise<Wordings> {
  const rows = await db.paperWording.findMany({ where: { assessmentId }, select: { textHash: true, decision: true, rewording: true } });
  const byHash = new Map(rows.map((row) => [row.textHash, row]));
  return new Map(
    texts.flatMap(({ place, text }): [string, Wording][] => {
      const key = wordingKey(place, text);
      const row = byHash.get(textHashOf(key));
      return row === undefined ? [] : [[key, wordingOf(row)]];
    }),
  );
}

function wordingOf({ decision, rewording }: { readonly decision: string; readonly rewording: string | null }): Wording {
  const decided = readOneOf(WORDING_DECISIONS, decision);
  return decided === "reword" ? { decision: "reword", text: rewording ?? "" } : { decision: decided };
}

/** Keeps decisions, each over the one before it. */
export async function saveWordings(tx: Transaction, assessmentId: string, decided: readonly { readonly textHash: string; readonly wording: Wording }[], { changedAt, changedBy }: Who): Promise<void> {
  for (const { textHash, wording } of decided) {
    const kept = { decision: wording.decision, rewording: wording.decision === "reword" ? wording.text : null, decidedAt: changedAt, decidedBy: changedBy };
    await tx.paperWording.upsert({ where: { assessmentId_textHash: { assessmentId, textHash } }, create: { assessmentId, textHash, ...kept }, update: kept });
  }
}
