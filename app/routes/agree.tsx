import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireAssessment } from "../auth/require-assessment";
import { agreeFormSchema, restoreLevelSchema, undoFormSchema } from "../core/assessment/agree-form";
import { stepFormSchema } from "../core/assessment/decision-forms";
import { decisionRefusalInWords } from "../core/assessment/decision-refusals";
import { readAgree } from "../page-data/agree";
import { AgreePage } from "../ui/pages/agree-page";
import { finishRescore } from "../use-cases/finish-rescore";
import { recordAgreedLevel } from "../use-cases/record-agreed-level";
import { restoreAgreedLevel } from "../use-cases/restore-agreed-level";
import { startRescore } from "../use-cases/start-rescore";
import { undoAgreedLevel } from "../use-cases/undo-agreed-level";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

const schema = z.discriminatedUnion("intent", [
  agreeFormSchema.extend({ intent: z.literal("agree") }),
  undoFormSchema.extend({ intent: z.literal("undo") }),
  restoreLevelSchema.extend({ intent: z.literal("restore") }),
  stepFormSchema.extend({ intent: z.literal("again") }),
  stepFormSchema.extend({ intent: z.literal("finish") }),
]);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Agree: ${data?.spread.title ?? "a level"} - Boardmark` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "run-workshop", params["id"]);
  const page = await readAgree(context, viewer, assessment, params["theme"] ?? "", request.url);
  if (page === null) throw notFound();
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "run-workshop", params["id"]);
  const themeId = params["theme"] ?? "";
  const place = { assessmentId: assessment.id, themeId };
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  const asked = form.value;
  const outcome =
    asked.intent === "agree"
      ? await recordAgreedLevel(context, viewer, place, asked)
      : asked.intent === "undo"
        ? await undoAgreedLevel(context, viewer, place, asked.baseRevision)
        : asked.intent === "restore"
          ? await restoreAgreedLevel(context, viewer, place, asked)
          : asked.intent === "again"
            ? await startRescore(context, assessment.id, { themeId, revision: asked.revision })
            : await finishRescore(context, assessment.id, { revision: asked.revision, presentSeatIds: null });
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": decisionRefusalInWords(outcome.code) } });
  return seeOther(asked.intent === "agree" ? paths.spreads(assessment.id) : paths.agree(assessment.id, themeId));
}

export default function Agree() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <AgreePage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
