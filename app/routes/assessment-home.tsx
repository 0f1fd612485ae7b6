import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireAssessment } from "../auth/require-assessment";
import { openFormSchema, stepFormSchema } from "../core/assessment/decision-forms";
import { decisionRefusalInWords } from "../core/assessment/decision-refusals";
import { dateInEngland } from "../core/text/instants";
import { readAssessmentHome } from "../page-data/assessment-home";
import { AssessmentHomePage } from "../ui/pages/assessment-home-page";
import { closeFirstRounds } from "../use-cases/close-first-rounds";
import { openAnswering } from "../use-cases/open-answering";
import { revealFirstRounds } from "../use-cases/reveal-first-rounds";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, seeOther } from "../web/responses";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.quiet ?? "Assessment"} - Boardmark` }];

const schema = z.discriminatedUnion("intent", [
  openFormSchema.extend({ intent: z.literal("open") }),
  stepFormSchema.extend({ intent: z.literal("close"), presentSeatIds: z.array(z.string().max(64)).max(100).default([]) }),
  stepFormSchema.extend({ intent: z.literal("reveal") }),
]);

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "read-trust", params["id"]);
  return readAssessmentHome({ ...context, today: dateInEngland(context.now()) }, viewer, assessment);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request, schema);
  const opensAnswering = form.ok && form.value.intent === "open";
  const { assessment } = await requireAssessment(context, opensAnswering ? "set-up-assessment" : "run-workshop", params["id"]);
  if (!form.ok) return badInput(form);
  const asked = form.value;
  const outcome =
    asked.intent === "open"
      ? await openAnswering(context, assessment.id, asked)
      : asked.intent === "close"
        ? await closeFirstRounds(context, assessment.id, asked)
        : await revealFirstRounds(context, assessment.id, asked);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": decisionRefusalInWords(outcome.code) } });
  return seeOther(asked.intent === "reveal" ? paths.spreads(assessment.id) : paths.assessment(assessment.id));
}

export default function AssessmentHome() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <AssessmentHomePage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
