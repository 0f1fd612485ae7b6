import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requirePermission } from "../auth/guards";
import { decisionRefusalInWords } from "../core/assessment/decision-refusals";
import { dateInEngland } from "../core/text/instants";
import { sessionFormSchema } from "../core/vital-signs/session-form";
import { readDevelopmentLog } from "../page-data/development-log";
import { readTrustPlace } from "../page-data/trust-place";
import { DevelopmentLogPage } from "../ui/pages/development-log-page";
import { recordSession, withdrawSession } from "../use-cases/record-session";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

const schema = z.discriminatedUnion("intent", [sessionFormSchema, z.object({ intent: z.literal("withdraw"), sessionId: z.string().min(1).max(64) })]);

export const meta: MetaFunction = () => [{ title: "Development log - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "read-trust", code);
  const place = await readTrustPlace(context, viewer, code, "Vital signs");
  if (place === null) throw notFound();
  return readDevelopmentLog(context.db, viewer, place, request.url, dateInEngland(context.now()));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "keep-actions", code);
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  if (form.value.intent === "withdraw") {
    await withdrawSession(context, viewer, code, form.value.sessionId);
    return seeOther(paths.development(code));
  }
  const outcome = await recordSession(context, viewer, code, form.value);
  return outcome.ok ? seeOther(paths.development(code)) : conflict({ typed: form.typed, errors: { "": decisionRefusalInWords(outcome.code) } });
}

export default function DevelopmentLog() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <DevelopmentLogPage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
