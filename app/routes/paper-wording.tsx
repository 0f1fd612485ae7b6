import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import { decisionRefusalInWords } from "../core/assessment/decision-refusals";
import { wordingFormSchema } from "../core/papers/wording-form";
import { dateInEngland } from "../core/text/instants";
import { readDecidableKeys, readPaperWording } from "../page-data/paper-wording";
import { PaperWordingPage } from "../ui/pages/paper-wording-page";
import { decideWordings } from "../use-cases/decide-wordings";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Words for the public - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "issue-paper", params["id"]);
  return readPaperWording({ ...context, today: dateInEngland(context.now()) }, viewer, assessment, request.url);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "issue-paper", params["id"]);
  const form = await readForm(request, wordingFormSchema);
  if (!form.ok) return badInput(form);
  const standing = await readDecidableKeys({ ...context, today: dateInEngland(context.now()) }, assessment);
  const outcome = await decideWordings(context, viewer, assessment.id, standing, form.value);
  if (!outcome.ok) return conflict({ typed: null, errors: { "": decisionRefusalInWords(outcome.code) } });
  return seeOther(`${paths.paperWording(assessment.id)}${new URL(request.url).search}`);
}

export default function PaperWording() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <PaperWordingPage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
