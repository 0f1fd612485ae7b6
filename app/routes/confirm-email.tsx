import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConfirmEmailPage } from "../ui/pages/confirm-email-page";
import { EndedLinkPage } from "../ui/pages/set-password-page";
import { paths } from "../web/paths";

export const meta: MetaFunction = () => [{ title: "Confirm an email address - Boardmark" }];

/** Opening the link uses nothing up and confirms nothing: mail programs open links by themselves. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const change = await context.auth.findChange(params["token"] ?? "");
  if (change === null) return data(null, { status: 404 });
  const { end, isConfirmed, oldEmail, newEmail } = change;
  return data({ mailbox: end === "old" ? oldEmail : newEmail, isOld: end === "old", isConfirmed });
}

export async function action({ params, context }: ActionFunctionArgs) {
  const outcome = await context.auth.confirmChange(params["token"] ?? "", { address: context.clientAddress });
  return outcome.ok ? data({ step: outcome.value }, { status: 200 }) : data({ step: null }, { status: 404 });
}

export default function ConfirmEmail() {
  const change = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.step === "changed") return <ConfirmEmailPage mailbox={null} isOld={false} step="changed" action="" signInHref={paths.signIn()} />;
  if (change === null) return <EndedLinkPage signInHref={paths.signIn()} />;
  // An empty action is the address itself, token and all.
  return <ConfirmEmailPage {...change} step={change.isConfirmed ? "half" : null} action="" signInHref={paths.signIn()} />;
}
