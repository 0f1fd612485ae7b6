import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requirePermission } from "../auth/guards";
import { actionFormSchema } from "../core/actions/action-form";
import { actionRefusalInWords } from "../core/text/action-refusals";
import { formatCycle } from "../core/text/cycles";
import { dateInEngland } from "../core/text/instants";
import { readActionOptions } from "../page-data/action-form";
import { readTrustPlace } from "../page-data/trust-place";
import { NewActionPage } from "../ui/pages/new-action-page";
import { addAction } from "../use-cases/add-action";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

const schema = z.object({ action: actionFormSchema });

export const meta: MetaFunction = () => [{ title: "Add an action - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "keep-actions", code);
  const place = await readTrustPlace(context, viewer, code, "Actions");
  if (place === null) throw notFound();
  const theme = new URL(request.url).searchParams.get("theme") ?? "";
  const [newest] = place.assessments;
  return {
    frame: place.frame,
    action: paths.newAction(code),
    quiet: newest === undefined ? "No assessment yet" : `Promised in ${formatCycle(newest.cycle)}`,
    options: await readActionOptions(context.db, place, dateInEngland(context.now())),
    typed: theme === "" ? {} : { "action.themeIds[]": theme },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "keep-actions", code);
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  const outcome = await addAction(context, viewer, code, form.value.action);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: actionRefusalInWords(outcome.code) });
  return seeOther(paths.action(code, outcome.value.actionId));
}

export default function NewAction() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NewActionPage {...page} typed={answer?.typed ?? page.typed} errors={answer?.errors ?? {}} />;
}
