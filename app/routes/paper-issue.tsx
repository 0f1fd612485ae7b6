import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import { boardIssueFormSchema, issueRefusalInWords } from "../core/papers/issue-form";
import { dateInEngland } from "../core/text/instants";
import { paperMailedInWords } from "../core/text/paper-mails";
import { isPaperOf, readIssuable, readPaperIssue } from "../page-data/paper-issue";
import { PaperIssuePage } from "../ui/pages/paper-issue-page";
import { issuePaper } from "../use-cases/issue-paper";
import { orderDrawing } from "../use-cases/order-drawing";
import { tellBoard } from "../use-cases/tell-board";
import { publishPaper } from "../use-cases/publish-paper";
import { readForm } from "../web/forms";
import { readMailed } from "../web/mailed-query";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Issue and publish - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "issue-paper", params["id"]);
  const mailed = readMailed(request.url);
  const page = await readPaperIssue({ ...context, today: dateInEngland(context.now()) }, viewer, assessment, { ...context.settings, sendsMail: context.mailPaper !== null }, request.url);
  return { ...page, mailed: mailed && paperMailedInWords(mailed.sent, mailed.failed) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "issue-paper", params["id"]);
  const form = await readForm(request, boardIssueFormSchema);
  if (!form.ok) return badInput(form);
  const asked = form.value;
  const refused = (code: string, field = "") => conflict({ typed: form.typed, errors: { [field]: issueRefusalInWords(code) } });
  if (asked.intent === "tell") {
    const { mailPaper } = context;
    if (mailPaper === null) throw notFound();
    const told = await tellBoard({ ...context, mailPaper }, assessment, asked.paperId);
    return told.ok ? seeOther(paths.paperMailed(assessment.id, told.value.sent, told.value.failed)) : refused(told.code);
  }
  if (asked.intent === "publish") {
    const outcome = await publishPaper(context, viewer, assessment.id, asked.paperId);
    if (!outcome.ok) return refused(outcome.code);
  } else if (asked.intent === "draw") {
    if (!(await isPaperOf(context.db, assessment.id, asked.paperId))) return refused("unknown-paper");
    await orderDrawing(context.db, asked.paperId, context.now());
    context.wakeJobs();
  } else {
    const issuable = await readIssuable({ ...context, today: dateInEngland(context.now()) }, assessment, asked.intent === "issue-public" ? "public" : "board");
    const tools = { ...context, dataDir: context.settings.dataDir, publicUrl: context.settings.publicUrl };
    const outcome = await issuePaper(tools, viewer, assessment.id, { ...issuable, seen: asked.seen, correction: asked.correction });
    if (!outcome.ok) return refused(outcome.code, outcome.code === "correction-missing" ? "correction" : "");
    context.wakeJobs();
  }
  return seeOther(paths.paperIssue(assessment.id));
}

export default function PaperIssue() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <PaperIssuePage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
