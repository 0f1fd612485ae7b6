import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireSystemReader } from "../auth/guards";
import { peerSetFormSchema } from "../core/comparison/peer-set-form";
import { removePeerSet } from "../db/peer-sets";
import { readIcsPeers } from "../page-data/ics-peers";
import { IcsPeersPage, type IcsPeersPageProps } from "../ui/pages/ics-peers-page";
import { savePeerSet } from "../use-cases/save-peer-set";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, notFound, seeOther } from "../web/responses";
import { z } from "zod";

export const meta: MetaFunction = () => [{ title: "Your sets of peers - Boardmark" }];

const schema = z.discriminatedUnion("intent", [peerSetFormSchema.extend({ intent: z.literal("save") }), z.object({ intent: z.literal("remove"), id: z.string().max(64) })], "Choose what to do");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await readIcsPeers(context, requireSystemReader(context), params["icb"] ?? "", request.url);
  if (page === null) throw notFound();
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireSystemReader(context);
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  const icb = params["icb"] ?? "";
  if (form.value.intent === "remove") {
    await removePeerSet(context.db, viewer.personId, form.value.id);
    return seeOther(paths.peers(icb));
  }
  const outcome = await savePeerSet(context, viewer, form.value);
  if (!outcome.ok) return badInput({ typed: form.typed, errors: { trustCodes: `No trust has the code ${outcome.code.slice("unknown:".length)}` } });
  return seeOther(`${paths.compare(icb)}?peers=saved:${outcome.value.id}#official`);
}

export default function IcsPeers() {
  const answer = useActionData<typeof action>();
  return <IcsPeersPage {...(useLoaderData<typeof loader>() as Omit<IcsPeersPageProps, "typed" | "errors">)} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
