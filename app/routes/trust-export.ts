import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../auth/guards";
import { dateInEngland } from "../core/text/instants";
import { listAssessments } from "../db/assessments";
import { findTrustName } from "../db/places";
import { readBoardPaper } from "../page-data/board-paper";
import { exportTrust, type ArchiveFile } from "../use-cases/export-trust";
import { download } from "../web/downloads";
import { notFound } from "../web/responses";

/** There is nothing to read here: taking the archive is recorded, and so it is a write. */
export function loader() {
  return notFound();
}

/** Everything of a trust's own as one zip file. */
export async function action({ params, context }: ActionFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "take-trust-data", code);
  if ((await findTrustName(context.db, code)) === null) throw notFound();
  const tools = { ...context, today: dateInEngland(context.now()) };
  const papers: ArchiveFile[] = [];
  for (const assessment of await listAssessments(context.db, code)) {
    papers.push([`papers/${assessment.cycle}.json`, `${JSON.stringify(await readBoardPaper(tools, assessment, "board"), null, 2)}\n`]);
  }
  const bytes = await exportTrust({ ...context, dataDir: context.settings.dataDir }, viewer, code, papers);
  return download(bytes, "zip", `boardmark-${code.toLowerCase()}-everything`);
}
