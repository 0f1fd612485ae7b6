import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requirePermission } from "../auth/guards";
import { EXIT_DAYS } from "../core/privacy/retention";
import { formatDate } from "../core/text/dates";
import { findTrustName } from "../db/places";
import { findTrustExit } from "../db/trust-exits";
import { TrustExitPage } from "../ui/pages/trust-exit-page";
import { askToLeave, stayInService } from "../use-cases/leave-service";
import { readForm } from "../web/forms";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

const schema = z.discriminatedUnion("intent", [z.object({ intent: z.literal("leave"), code: z.string("Type the trust’s code").trim().toUpperCase() }), z.object({ intent: z.literal("stay") })]);

const REFUSALS = { "already-asked": "The deletion has been asked for already", "not-asked": "No deletion is asked for" } as const;

export const meta: MetaFunction = () => [{ title: "The trust’s data - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "take-trust-data", code);
  const trust = await findTrustName(context.db, code);
  if (trust === null) throw notFound();
  const exit = await findTrustExit(context.db, code);
  return {
    frame: trustFrame(viewer, trust, { assessmentId: null, current: "Data" }),
    action: paths.trustExit(code),
    exportAction: paths.trustExport(code),
    trust,
    dueOn: exit === null ? null : formatDate(exit.dueOn),
    days: EXIT_DAYS,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "take-trust-data", code);
  if ((await findTrustName(context.db, code)) === null) throw notFound();
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  if (form.value.intent === "leave" && form.value.code !== code) return badInput({ typed: form.typed, errors: { code: `Type ${code}, the trust’s code` } });
  const outcome = form.value.intent === "leave" ? await askToLeave(context, viewer, code) : await stayInService(context, viewer, code);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": REFUSALS[outcome.code] } });
  return seeOther(paths.trustExit(code));
}

export default function TrustExit() {
  const answer = useActionData<typeof action>();
  return <TrustExitPage {...useLoaderData<typeof loader>()} errors={answer?.errors ?? {}} />;
}
