import { createHash } from "node:crypto";
import { acceptEvidenceFile, type EvidenceFileRefusal, type PictureRefusal } from "../core/evidence/accept-evidence-file";
import type { PictureFacts } from "../core/pictures/picture-facts";
import { accept, refuse, type Result } from "../core/result";
import { forgetEvidenceBytes, keepEvidenceBytes } from "../db/evidence-bytes";
import { addEvidenceFile, listEvidenceFiles } from "../db/evidence-files";
import { decide } from "./decide";
import { isElementOf } from "./element-of";
import { ofEvidenceFile } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

/** Draws a picture anew, so that its pixels alone are kept and nothing that was hidden in the file. */
export type RedrawPicture = (bytes: Uint8Array, facts: PictureFacts) => Promise<Result<Uint8Array, PictureRefusal>>;

type Refusal = "too-late" | "unknown-element" | EvidenceFileRefusal;

/**
 * Shows a file as evidence for an element, until the board has approved. A picture is kept as it was drawn anew. The bytes are
 * safe before the record names them.
 */
export async function addFileAsEvidence(
  tools: Tools & { readonly dataDir: string; readonly redrawPicture: RedrawPicture },
  actor: Actor,
  { assessmentId, elementId }: { readonly assessmentId: string; readonly elementId: string },
  given: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<{ readonly fileId: string }, Refusal>> {
  const { db, frameworks, now, newId, dataDir } = tools;
  const early = acceptEvidenceFile(given, 0);
  if (!early.ok) return early;
  const bytes = early.value.picture === null ? accept(given.bytes) : await tools.redrawPicture(given.bytes, early.value.picture);
  if (!bytes.ok) return bytes;
  const file = { name: given.name, bytes: bytes.value };
  const id = newId();
  await keepEvidenceBytes(dataDir, id, file.bytes);
  const outcome = await decide<{ readonly fileId: string }, Refusal>(db, assessmentId, async (tx, assessment) => {
    if (assessment.state === "approved") return refuse("too-late");
    if (!(await isElementOf(tx, frameworks, assessment, elementId))) return refuse("unknown-element");
    const standing = (await listEvidenceFiles(tx, assessmentId)).filter((shown) => shown.elementId === elementId);
    const accepted = acceptEvidenceFile(file, standing.length);
    if (!accepted.ok) return accepted;
    const { fileName, type } = accepted.value;
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    await addEvidenceFile(tx, assessmentId, { id, elementId, fileName, mediaType: type.mediaType, size: file.bytes.length, sha256, uploadedBy: actor.personId, uploadedAt: now() });
    await noteDecision(tx, { ...tools, viewer: actor }, assessment.trust.code, "evidence-file-added", ofEvidenceFile(id));
    return accept({ fileId: id });
  });
  if (!outcome.ok) await forgetEvidenceBytes(dataDir, id);
  return outcome;
}
