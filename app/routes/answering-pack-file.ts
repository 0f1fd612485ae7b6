import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAssessment } from "../auth/require-assessment";
import { dateInEngland } from "../core/text/instants";
import { readAnsweringPack } from "../page-data/answering-pack";
import { answerPaperFile } from "../page-data/paper-file-answer";
import { paperFormOf } from "../web/paper-answers";
import { notFound } from "../web/responses";

/** The answering pack as a file, its ending says in which form. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { assessment } = await requireAssessment(context, "run-workshop", params["id"]);
  const form = paperFormOf(request.url);
  if (form === null) throw notFound();
  const model = await readAnsweringPack({ ...context, today: dateInEngland(context.now()) }, assessment);
  const name = `boardmark-${assessment.trust.code.toLowerCase()}-${assessment.cycle}-answering-pack`;
  return answerPaperFile({ papers: context.papers, dataDir: context.settings.dataDir, signal: request.signal }, { model, issued: null, newest: null }, form, name);
}
