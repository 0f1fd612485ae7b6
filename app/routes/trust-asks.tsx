import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requirePermission } from "../auth/guards";
import { postFormSchema } from "../core/asks/post";
import { postRefusalInWords } from "../core/asks/post-refusals";
import { dateInEngland } from "../core/text/instants";
import { findTrustName } from "../db/places";
import { readTrustAsks } from "../page-data/trust-asks";
import { TrustAsksPage, type TrustAsksPageProps } from "../ui/pages/trust-asks-page";
import { postAsk } from "../use-cases/post-ask";
import { withdrawAsk } from "../use-cases/withdraw-ask";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, notFound, seeOther } from "../web/responses";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Asks and offers, ${data?.frame.organisation ?? "trust"} - Boardmark` }];

const schema = z.discriminatedUnion("intent", [postFormSchema.extend({ intent: z.literal("post") }), z.object({ intent: z.literal("withdraw"), postId: z.string().max(64) })], "Choose what to do");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "post-asks", code);
  const trust = await findTrustName(context.db, code);
  if (trust === null) throw notFound();
  return readTrustAsks({ ...context, today: dateInEngland(context.now()) }, viewer, trust, request.url);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "post-asks", code);
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  if (form.value.intent === "withdraw") {
    await withdrawAsk(context, viewer, code, form.value.postId);
    return seeOther(paths.trustAsks(code));
  }
  const { intent: _, ...post } = form.value;
  const outcome = await postAsk(context, viewer, code, post);
  return outcome.ok ? seeOther(paths.trustAsks(code)) : badInput({ typed: form.typed, errors: postRefusalInWords(outcome.code) });
}

export default function TrustAsks() {
  const answer = useActionData<typeof action>();
  return <TrustAsksPage {...(useLoaderData<typeof loader>() as Omit<TrustAsksPageProps, "typed" | "errors">)} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
