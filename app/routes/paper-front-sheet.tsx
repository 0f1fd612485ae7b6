import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import { decisionRefusalInWords } from "../core/assessment/decision-refusals";
import { draftFormSchema } from "../core/papers/paper-draft";
import { dateInEngland } from "../core/text/instants";
import { readPaperFrontSheet } from "../page-data/paper-front-sheet";
import { PaperFrontSheetPage } from "../ui/pages/paper-front-sheet-page";
import { saveDraft } from "../use-cases/save-paper-draft";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Front sheet - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "issue-paper", params["id"]);
  return readPaperFrontSheet({ ...context, today: dateInEngland(context.now()) }, viewer, assessment);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "issue-paper", params["id"]);
  const form = await readForm(request, draftFormSchema);
  if (!form.ok) return badInput(form);
  const outcome = await saveDraft(context, viewer, assessment.id, form.value);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": decisionRefusalInWords(outcome.code) } });
  return seeOther(`${paths.paper(assessment.id)}?version=draft`);
}

export default function PaperFrontSheet() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <PaperFrontSheetPage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
