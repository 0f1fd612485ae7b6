import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requirePermission } from "../auth/guards";
import { decisionRefusalInWords } from "../core/assessment/decision-refusals";
import { goAndSeeFormSchema } from "../core/vital-signs/go-and-see-form";
import { findTrustName } from "../db/places";
import { readTrustFramework } from "../page-data/trust-framework";
import { readVisits } from "../page-data/visits";
import { VisitsPage } from "../ui/pages/visits-page";
import { recordGoAndSee, takeVisitBack } from "../use-cases/record-go-and-see";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

const schema = z.discriminatedUnion("intent", [
  goAndSeeFormSchema.extend({ intent: z.literal("record") }),
  z.object({ intent: z.literal("withdraw"), visitId: z.string().min(1).max(64) }),
]);

export const meta: MetaFunction = () => [{ title: "Go-and-see log - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "read-trust", code);
  const trust = await findTrustName(context.db, code);
  if (trust === null) throw notFound();
  return readVisits(context, viewer, trust, request.url);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const trustCode = params["ods"] ?? "";
  const viewer = requirePermission(context, "read-trust", trustCode);
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  const asked = form.value;
  if (asked.intent === "withdraw") {
    await takeVisitBack(context, viewer, trustCode, asked.visitId);
    return seeOther(paths.visits(trustCode));
  }
  const { framework } = await readTrustFramework(context, trustCode);
  const outcome = await recordGoAndSee(context, viewer, { trustCode, framework }, asked);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": decisionRefusalInWords(outcome.code) } });
  return seeOther(paths.visits(trustCode));
}

export default function Visits() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <VisitsPage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
