import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../auth/guards";
import { priorityFormSchema } from "../core/actions/priority-form";
import { actionRefusalInWords } from "../core/text/action-refusals";
import { listAssessments } from "../db/assessments";
import { readPrioritiesPage } from "../page-data/priorities";
import { readTrustPlace } from "../page-data/trust-place";
import { PrioritiesPage } from "../ui/pages/priorities-page";
import { setPriorities } from "../use-cases/set-priorities";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

const MOVED_ON = { "": "Somebody else changed the order meanwhile. This page shows it as it is now; do your step again." };

export const meta: MetaFunction = () => [{ title: "Priorities - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "read-actions", code);
  const place = await readTrustPlace(context, viewer, code, "Actions");
  if (place === null) throw notFound();
  return readPrioritiesPage(context.db, viewer, place, request.url);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "set-priorities", code);
  const [newest] = await listAssessments(context.db, code);
  if (newest === undefined) throw notFound();
  const form = await readForm(request, priorityFormSchema);
  if (!form.ok) return badInput(form);
  const outcome = await setPriorities(context, viewer, newest.id, form.value);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: outcome.code === "stale" ? MOVED_ON : actionRefusalInWords(outcome.code) });
  // The reader stays at the action just moved.
  return seeOther("actionId" in form.value ? paths.priorityOf(code, form.value.actionId) : paths.priorities(code));
}

export default function Priorities() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <PrioritiesPage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
