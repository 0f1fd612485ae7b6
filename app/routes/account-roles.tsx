import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "../auth/guards";
import { askForRoleSchema, peopleRefusalInWords } from "../core/accounts/role-forms";
import { ASKABLE_ROLE_CHOICES, readOwnRoles, todayOf } from "../page-data/people";
import { AccountRolesPage } from "../ui/pages/account-roles-page";
import { askForRole, takeRequestBack } from "../use-cases/ask-for-role";
import { readForm } from "../web/forms";
import { plainFrame } from "../web/frames";
import { paths } from "../web/paths";
import { badInput, conflict, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Your roles - Boardmark" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context);
  return { frame: plainFrame(), action: paths.accountRoles(), accountHref: paths.account(), choices: ASKABLE_ROLE_CHOICES, ...(await readOwnRoles(context.db, viewer.personId, todayOf(context.now), request.url)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context);
  const form = await readForm(request, askForRoleSchema);
  if (!form.ok) return badInput(form);
  const asked = form.value;
  const outcome = asked.intent === "ask" ? await askForRole(context, viewer, asked) : await takeRequestBack(context, viewer, asked.request);
  return outcome.ok ? seeOther(paths.accountRoles()) : conflict({ typed: form.typed, errors: peopleRefusalInWords(outcome.code) });
}

export default function AccountRoles() {
  const answer = useActionData<typeof action>();
  return <AccountRolesPage {...useLoaderData<typeof loader>()} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
