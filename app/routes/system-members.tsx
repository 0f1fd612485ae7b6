import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireServiceAdministrator } from "../auth/guards";
import { groupMemberSchema } from "../core/organisations/membership-forms";
import { settleRefusalInWords } from "../core/organisations/settle-refusals";
import { formatDate } from "../core/text/dates";
import { shortTrustName } from "../core/text/organisation-names";
import { findGroup, listGroupMemberships } from "../db/groups";
import { SystemMembersPage } from "../ui/pages/system-members-page";
import { joinGroup, leaveGroup } from "../use-cases/change-group";
import { readForm } from "../web/forms";
import { administrationFrame } from "../web/frames";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import { badInput, notFound, seeOther } from "../web/responses";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? "Group"} - Boardmark` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireServiceAdministrator(context);
  const group = await findGroup(context.db, params["group"] ?? "");
  if (group === null) throw notFound();
  const members = await listGroupMemberships(context.db, group.code);
  const { items, listed } = partOf(members, request.url);
  return {
    frame: administrationFrame(),
    title: group.name,
    quiet: `${group.kind === "cluster" ? "Cluster" : "Provider group"} ${group.code}${group.opened === null ? "" : `, since ${formatDate(group.opened)}`}`,
    action: paths.systemMembers(group.code),
    backHref: paths.systems(),
    pageHref: paths.system(group.code),
    current: members.filter(({ to }) => to === null).map(({ memberCode, name }) => ({ value: memberCode, text: shortTrustName(name) })),
    listed,
    members: items.map(({ id, memberCode, name, from, to }) => ({ id, code: memberCode, name: shortTrustName(name), from: formatDate(from), to: to === null ? null : formatDate(to) })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireServiceAdministrator(context);
  const code = params["group"] ?? "";
  const form = await readForm(request, groupMemberSchema);
  if (!form.ok) return badInput(form);
  const outcome = form.value.intent === "add" ? await joinGroup(context, viewer, code, form.value) : await leaveGroup(context, viewer, code, form.value);
  if (outcome.ok) return seeOther(paths.systemMembers(code));
  if (outcome.code === "no-such-group") throw notFound();
  return badInput({ typed: form.typed, errors: settleRefusalInWords(outcome.code) });
}

export default function SystemMembers() {
  const answer = useActionData<typeof action>();
  return <SystemMembersPage {...useLoaderData<typeof loader>()} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
