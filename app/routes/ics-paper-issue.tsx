import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireSystemLead } from "../auth/guards";
import { issueFormSchema, issueRefusalInWords } from "../core/papers/issue-form";
import { dateInEngland } from "../core/text/instants";
import { listSystemPapers } from "../db/issued-papers";
import { findSystem } from "../db/organisations";
import { readIssuableSystemPaper } from "../page-data/system-paper";
import { readSystemPaperIssue } from "../page-data/system-paper-issue";
import { PaperIssuePage } from "../ui/pages/paper-issue-page";
import { issueSystemPaper } from "../use-cases/issue-system-paper";
import { orderDrawing } from "../use-cases/order-drawing";
import { publishSystemPaper } from "../use-cases/publish-paper";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Issue the system paper - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, system } = await requirePaper(context, params["icb"] ?? "");
  return readSystemPaperIssue({ ...context, today: dateInEngland(context.now()) }, viewer, system, context.settings, request.url);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, system } = await requirePaper(context, params["icb"] ?? "");
  const form = await readForm(request, issueFormSchema);
  if (!form.ok) return badInput(form);
  const asked = form.value;
  const refused = (code: string, field = "") => conflict({ typed: form.typed, errors: { [field]: issueRefusalInWords(code) } });
  if (asked.intent === "publish") {
    const outcome = await publishSystemPaper(context, viewer, system.code, asked.paperId);
    if (!outcome.ok) return refused(outcome.code);
  } else if (asked.intent === "draw") {
    if (!(await listSystemPapers(context.db, system.code)).some(({ id }) => id === asked.paperId)) return refused("unknown-paper");
    await orderDrawing(context.db, asked.paperId, context.now());
    context.wakeJobs();
  } else {
    const issuable = await readIssuableSystemPaper({ ...context, today: dateInEngland(context.now()) }, system, asked.intent === "issue-public" ? "public" : "board");
    const { dataDir, publicUrl } = context.settings;
    const outcome = await issueSystemPaper({ ...context, dataDir, publicUrl }, viewer, { ...issuable, seen: asked.seen, correction: asked.correction });
    if (!outcome.ok) return refused(outcome.code, outcome.code === "correction-missing" ? "correction" : "");
    context.wakeJobs();
  }
  return seeOther(paths.systemPaperIssue(system.code));
}

async function requirePaper(context: AppLoadContext, code: string) {
  const viewer = requireSystemLead(context, code);
  const system = await findSystem(context.db, code);
  if (system === null) throw notFound();
  return { viewer, system };
}

export default function IcsPaperIssue() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <PaperIssuePage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
