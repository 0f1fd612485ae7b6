import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requirePermission, requireTrustRole } from "../auth/guards";
import { decisionRefusalInWords } from "../core/assessment/decision-refusals";
import { vitalSignFormSchema } from "../core/vital-signs/vital-sign-form";
import { findTrustName } from "../db/places";
import { readTrustFramework } from "../page-data/trust-framework";
import { readVitalSigns } from "../page-data/vital-signs";
import { VitalSignsPage } from "../ui/pages/vital-signs-page";
import { recordVitalSign, takeVitalSignBack } from "../use-cases/record-vital-sign";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

const schema = z.discriminatedUnion("intent", [
  vitalSignFormSchema.extend({ intent: z.literal("record") }),
  z.object({ intent: z.literal("withdraw"), valueId: z.string().min(1).max(64) }),
]);

export const meta: MetaFunction = () => [{ title: "Vital signs - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "read-trust", code);
  const trust = await findTrustName(context.db, code);
  if (trust === null) throw notFound();
  return readVitalSigns(context, viewer, trust, request.url);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const trustCode = params["ods"] ?? "";
  const viewer = requireTrustRole(context, trustCode, "digital-team", "trust-lead");
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  const asked = form.value;
  if (asked.intent === "withdraw") {
    await takeVitalSignBack(context, viewer, trustCode, asked.valueId);
    return seeOther(paths.vitalSigns(trustCode));
  }
  const { framework } = await readTrustFramework(context, trustCode);
  const outcome = await recordVitalSign(context, viewer, { trustCode, framework }, asked);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": decisionRefusalInWords(outcome.code) } });
  return seeOther(`${paths.vitalSigns(trustCode)}#${encodeURIComponent(asked.signId)}`);
}

export default function VitalSigns() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <VitalSignsPage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
