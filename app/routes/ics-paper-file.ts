import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSystemLead } from "../auth/guards";
import { dateInEngland } from "../core/text/instants";
import { findSystem } from "../db/organisations";
import { answerPaperFile } from "../page-data/paper-file-answer";
import { readShownSystemPaper } from "../page-data/system-paper";
import { askedPaperIn } from "../page-data/system-paper-page";
import { paperFormOf } from "../web/paper-answers";
import { notFound } from "../web/responses";

/** The system paper as a file, its ending says in which form. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["icb"] ?? "";
  requireSystemLead(context, code);
  const form = paperFormOf(request.url);
  const system = await findSystem(context.db, code);
  if (system === null || form === null) throw notFound();
  const asked = askedPaperIn(request.url);
  if (asked === null) throw new Response("profile is board or public, cycle such as 2026-27\n", { status: 400 });
  const { dataDir } = context.settings;
  const shown = await readShownSystemPaper({ ...context, dataDir, today: dateInEngland(context.now()) }, system, asked, asked.version);
  if (shown === null) throw notFound();
  return answerPaperFile({ papers: context.papers, dataDir, signal: request.signal }, shown, form, `boardmark-${code.toLowerCase()}-${shown.cycle}`);
}
