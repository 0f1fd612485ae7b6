import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import { ballotsFormSchema } from "../core/workshop/ballots-form";
import { workshopRefusalInWords } from "../core/workshop/workshop-refusals";
import { readBallots } from "../page-data/workshop-ballots";
import { WorkshopBallotsPage } from "../ui/pages/workshop-ballots-page";
import { keyBallots } from "../use-cases/key-ballots";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Paper ballots - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "run-workshop", params["id"]);
  return readBallots(context, viewer, assessment);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "run-workshop", params["id"]);
  const form = await readForm(request, ballotsFormSchema);
  if (!form.ok) return badInput(form);
  const outcome = await keyBallots(context, viewer, assessment.id, form.value.ballots);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": workshopRefusalInWords(outcome.code) } });
  return seeOther(paths.workshop(assessment.id));
}

export default function WorkshopBallots() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <WorkshopBallotsPage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
