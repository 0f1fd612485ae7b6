import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireAssessment } from "../auth/require-assessment";
import { approvalFormSchema, consideredFormSchema, holdFormSchema, proposedFormSchema } from "../core/assessment/decision-forms";
import { decisionRefusalInWords } from "../core/assessment/decision-refusals";
import { readApproval } from "../page-data/approval";
import { ApprovalPage } from "../ui/pages/approval-page";
import { holdAnswers, liftHold } from "../use-cases/hold-answers";
import { recordApproved } from "../use-cases/record-approved";
import { recordConsidered } from "../use-cases/record-considered";
import { recordProposed } from "../use-cases/record-proposed";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, seeOther } from "../web/responses";

const schema = z.discriminatedUnion("intent", [
  proposedFormSchema.extend({ intent: z.literal("propose") }),
  consideredFormSchema.extend({ intent: z.literal("consider") }),
  approvalFormSchema.extend({ intent: z.literal("approve") }),
  holdFormSchema.extend({ intent: z.literal("hold") }),
  z.object({ intent: z.literal("lift") }),
]);

export const meta: MetaFunction = () => [{ title: "Approval - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "record-approval", params["id"]);
  return readApproval(context.db, viewer, assessment);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { assessment } = await requireAssessment(context, "record-approval", params["id"]);
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  const outcome = await record(form.value);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": decisionRefusalInWords(outcome.code) } });
  return seeOther(paths.approval(assessment.id));

  function record(asked: z.output<typeof schema>) {
    switch (asked.intent) {
      case "propose":
        return recordProposed(context, assessment.id, asked);
      case "consider":
        return recordConsidered(context, assessment.id, asked);
      case "approve":
        return recordApproved(context, assessment.id, asked);
      case "hold":
        return holdAnswers(context, assessment.id, asked.reason);
      case "lift":
        return liftHold(context, assessment.id);
    }
  }
}

export default function Approval() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ApprovalPage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
