import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireServiceAdministrator } from "../auth/guards";
import { joinNameSchema, settleMembershipSchema } from "../core/organisations/membership-forms";
import { settleRefusalInWords } from "../core/organisations/settle-refusals";
import { dateInEngland } from "../core/text/instants";
import { readMembershipConflicts } from "../page-data/membership-conflicts";
import { MembershipConflictsPage } from "../ui/pages/membership-conflicts-page";
import { joinName } from "../use-cases/join-name";
import { settleMembership } from "../use-cases/settle-membership";
import { readForm } from "../web/forms";
import { administrationFrame } from "../web/frames";
import { paths } from "../web/paths";
import { badInput, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Memberships to settle - Boardmark" }];

const schema = z.discriminatedUnion("intent", [settleMembershipSchema, joinNameSchema], "Choose what to do");

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireServiceAdministrator(context);
  return { frame: administrationFrame(), ...(await readMembershipConflicts({ db: context.db, today: dateInEngland(context.now()) }, request.url)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireServiceAdministrator(context);
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  const outcome = form.value.intent === "join" ? await joinName(context, viewer, form.value) : await settleMembership(context, viewer, form.value);
  return outcome.ok ? seeOther(paths.memberships()) : badInput({ typed: form.typed, errors: settleRefusalInWords(outcome.code) });
}

export default function MembershipConflicts() {
  const answer = useActionData<typeof action>();
  return <MembershipConflictsPage {...useLoaderData<typeof loader>()} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
