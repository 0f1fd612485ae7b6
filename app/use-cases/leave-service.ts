import { exitDueOn } from "../core/privacy/retention";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { forgetEvidenceBytes } from "../db/evidence-bytes";
import { listPeopleOnlyAt } from "../db/person-data";
import { noteScrubDue } from "../db/scrub-deleted";
import { forgetPaperBytes } from "../db/paper-store";
import { inTransaction } from "../db/transaction";
import { findTrustExit, listDueExits, listEvidenceIds, listPaperFiles, listUnnamedHashes, removeTrustExit, saveTrustExit } from "../db/trust-exits";
import { deleteTrustRows } from "../db/trust-tables";
import { eraseIn } from "./erase-person";
import { noteDecision } from "./note-decision";
import { scrubIfDue, type FaultReporter } from "./scrub-if-due";
import type { Actor, Tools } from "./tools";

/** Asks for everything of a trust to be deleted. Until the day it can be called off. */
export async function askToLeave(tools: Tools, actor: Actor, trustCode: string): Promise<Result<{ readonly dueOn: string }, "already-asked">> {
  const dueOn = exitDueOn(dateInEngland(tools.now()));
  return inTransaction<Result<{ readonly dueOn: string }, "already-asked">>(tools.db, async (tx) => {
    if ((await findTrustExit(tx, trustCode)) !== null) return refuse("already-asked");
    await saveTrustExit(tx, { trustCode, askedAt: tools.now(), askedBy: actor.personId, dueOn });
    await noteDecision(tx, { ...tools, viewer: actor }, trustCode, "trust-exit-asked", { kind: "organisation", id: trustCode });
    return accept({ dueOn });
  });
}

/** Calls the deletion off. */
export async function stayInService(tools: Tools, actor: Actor, trustCode: string): Promise<Result<true, "not-asked">> {
  return inTransaction<Result<true, "not-asked">>(tools.db, async (tx) => {
    if (!(await removeTrustExit(tx, trustCode))) return refuse("not-asked");
    await noteDecision(tx, { ...tools, viewer: actor }, trustCode, "trust-exit-withdrawn", { kind: "organisation", id: trustCode });
    return accept(true);
  });
}

/**
 * Deletes what is due of trusts that leave: every row of theirs, their evidence files and papers, and the accounts that were theirs alone. The public
 * register keeps the trust, and its audit record stays until its time.
 * @returns the codes of the trusts deleted.
 */
export async function deleteLeavers(tools: Pick<Tools, "db" | "now" | "newId"> & FaultReporter & { readonly dataDir: string }): Promise<readonly string[]> {
  const due = await listDueExits(tools.db, dateInEngland(tools.now()));
  for (const trustCode of due) {
    const kept = await inTransaction(tools.db, async (tx) => {
      const evidence = await listEvidenceIds(tx, trustCode);
      const { hashes } = await listPaperFiles(tx, trustCode);
      const people = await listPeopleOnlyAt(tx, trustCode);
      await deleteTrustRows(tx, trustCode);
      for (const personId of people) await eraseIn(tx, tools, personId);
      await noteDecision(tx, tools, trustCode, "trust-data-deleted", { kind: "organisation", id: trustCode });
      await noteScrubDue(tx);
      return { evidence, papers: await listUnnamedHashes(tx, hashes) };
    });
    for (const { id } of kept.evidence) await forgetEvidenceBytes(tools.dataDir, id);
    for (const sha256 of kept.papers) await forgetPaperBytes(tools.dataDir, sha256);
  }
  if (due.length > 0) await scrubIfDue(tools);
  return due;
}
