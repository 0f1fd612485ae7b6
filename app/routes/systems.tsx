import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireServiceAdministrator } from "../auth/guards";
import { newSystemSchema } from "../core/organisations/membership-forms";
import { settleRefusalInWords } from "../core/organisations/settle-refusals";
import { formatDate } from "../core/text/dates";
import { dateInEngland } from "../core/text/instants";
import { formatCount } from "../core/text/numbers";
import { listGroups } from "../db/groups";
import { SystemsPage } from "../ui/pages/systems-page";
import { addSystem } from "../use-cases/change-group";
import { readForm } from "../web/forms";
import { administrationFrame } from "../web/frames";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import { badInput, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Clusters and provider groups - Boardmark" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireServiceAdministrator(context);
  const groups = await listGroups(context.db, dateInEngland(context.now()));
  const { items, listed } = partOf(groups, request.url);
  return {
    frame: administrationFrame(),
    action: paths.systems(),
    backHref: paths.memberships(),
    listed,
    groups: items.map(({ code, kind, name, opened, members }) => ({ code, name, href: paths.systemMembers(code), kind: kind === "cluster" ? "Cluster" : "Provider group", members: formatCount(members), opened: opened === null ? "" : formatDate(opened) })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireServiceAdministrator(context);
  const form = await readForm(request, newSystemSchema);
  if (!form.ok) return badInput(form);
  const outcome = await addSystem(context, viewer, form.value);
  return outcome.ok ? seeOther(paths.systemMembers(form.value.code)) : badInput({ typed: form.typed, errors: settleRefusalInWords(outcome.code) });
}

export default function Systems() {
  const answer = useActionData<typeof action>();
  return <SystemsPage {...useLoaderData<typeof loader>()} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
