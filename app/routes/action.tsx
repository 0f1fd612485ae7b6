import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requirePermission } from "../auth/guards";
import { changeActionSchema, restoreActionSchema, updateActionSchema, withdrawReadingSchema } from "../core/actions/action-form";
import { actionRefusalInWords } from "../core/text/action-refusals";
import { dateInEngland } from "../core/text/instants";
import { findAction } from "../db/actions";
import { readActionPage, readClash } from "../page-data/action";
import { readTrustPlace } from "../page-data/trust-place";
import { ActionPage } from "../ui/pages/action-page";
import { changeAction, restoreAction } from "../use-cases/change-action";
import { takeReadingBack, updateAction } from "../use-cases/update-action";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

const schema = z.discriminatedUnion("intent", [changeActionSchema, restoreActionSchema, updateActionSchema, withdrawReadingSchema]);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? "Action"} - Boardmark` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "read-actions", code);
  const place = await readTrustPlace(context, viewer, code, "Actions");
  const page = place && (await readActionPage(context.db, viewer, place, { id: params["action"] ?? "", url: request.url, saved: readRevision(new URL(request.url).searchParams.get("saved")) }, dateInEngland(context.now())));
  if (page === null) throw notFound();
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "keep-actions", code);
  const place = { trustCode: code, actionId: params["action"] ?? "" };
  if ((await findAction(context.db, code, place.actionId)) === null) throw notFound();
  const form = await readForm(request, schema);
  if (!form.ok) return badInput({ ...form, clash: null });
  const outcome = await write(form.value);
  if (outcome.ok) return seeOther(paths.action(code, place.actionId, typeof outcome.value === "string" ? undefined : (outcome.value.revision ?? undefined)));
  const errors = actionRefusalInWords(outcome.code);
  if (outcome.code !== "stale" || form.value.intent !== "change") return conflict({ typed: form.typed, errors, clash: null });
  const trust = await readTrustPlace(context, viewer, code, "Actions");
  const both = trust && (await readClash(context.db, trust, place.actionId, form.value.baseRevision, form.value.action));
  return conflict({ typed: { ...(both?.typed ?? form.typed), intent: "change" }, errors: both ? {} : errors, clash: both?.clash ?? null });

  function write(asked: z.output<typeof schema>) {
    switch (asked.intent) {
      case "change":
        return changeAction(context, viewer, place, asked.baseRevision, asked.action);
      case "restore":
        return restoreAction(context, viewer, place, asked.baseRevision, asked.restores);
      case "update":
        return updateAction(context, viewer, place, asked);
      case "withdraw":
        return takeReadingBack(context, viewer, place, asked.readingId);
    }
  }
}

/** The wording that was just saved, out of the address; null: none, or not a number. */
function readRevision(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

export default function ActionRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ActionPage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} clash={answer?.clash ?? null} />;
}
