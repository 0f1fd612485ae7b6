import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import { workshopFormSchema } from "../core/workshop/workshop-forms";
import { workshopRefusalInWords } from "../core/workshop/workshop-refusals";
import { roomOrigin } from "../live/lan-address";
import { readConsole } from "../page-data/workshop-console";
import { WorkshopPage } from "../ui/pages/workshop-page";
import { runWorkshop } from "../use-cases/run-workshop";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Board workshop - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const opened = await requireAssessment(context, "run-workshop", params["id"]);
  return readConsole(context, { ...opened, origin: roomOrigin(request.url, context.settings) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "run-workshop", params["id"]);
  const form = await readForm(request, workshopFormSchema);
  if (!form.ok) return badInput(form);
  const outcome = await runWorkshop(context, viewer, assessment.id, form.value);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": workshopRefusalInWords(outcome.code) } });
  return seeOther(paths.workshop(assessment.id));
}

export default function Workshop() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <WorkshopPage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
