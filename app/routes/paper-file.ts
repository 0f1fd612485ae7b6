import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAssessment } from "../auth/require-assessment";
import { dateInEngland } from "../core/text/instants";
import { profileIn } from "../page-data/board-paper";
import { answerPaperFile } from "../page-data/paper-file-answer";
import { readShownPaper } from "../page-data/shown-paper";
import { paperFormOf } from "../web/paper-answers";
import { notFound } from "../web/responses";

/** The board paper as a file, its ending says in which form. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { assessment } = await requireAssessment(context, "read-draft-paper", params["id"]);
  const profile = profileIn(request.url);
  if (profile === null) throw new Response("profile is board or public\n", { status: 400 });
  const form = paperFormOf(request.url);
  if (form === null) throw notFound();
  const { dataDir } = context.settings;
  const shown = await readShownPaper({ ...context, dataDir, today: dateInEngland(context.now()) }, assessment, profile, new URL(request.url).searchParams.get("version"));
  if (shown === null) throw notFound();
  return answerPaperFile({ papers: context.papers, dataDir, signal: request.signal }, shown, form, `boardmark-${assessment.trust.code.toLowerCase()}-${assessment.cycle}`);
}
