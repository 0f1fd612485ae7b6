import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { SHORTEST_PASSWORD } from "../core/accounts/password-rule";
import { passwordFaultWords } from "../core/accounts/password-words";
import { EndedLinkPage, SetPasswordPage } from "../ui/pages/set-password-page";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput } from "../web/responses";

const schema = z.object({ password: z.string("Enter a new password").min(1, "Enter a new password") });

export const meta: MetaFunction = () => [{ title: "Choose a password - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await context.auth.findLink(params["token"] ?? "");
  if (link === null) return data(null, { status: 404 });
  return data({ email: link.email, isInvitation: link.kind === "invitation" });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params["token"] ?? "";
  if ((await context.auth.findLink(token)) === null) return ended();
  const form = await readForm(request, schema, { secrets: ["password"] });
  if (!form.ok) return badInput({ errors: { password: form.errors["password"] ?? "" } });
  const caller = { address: context.clientAddress, userAgent: request.headers.get("User-Agent") };
  const outcome = await context.auth.setPassword(token, form.value.password, caller);
  if (!outcome.ok) {
    if (outcome.code === "ended") return ended();
    return badInput({ errors: { password: passwordFaultWords(outcome.code).next ?? "" } });
  }
  return redirect(outcome.value.awaitsCode ? paths.signInCode() : paths.start(), { status: 303, headers: { "Set-Cookie": outcome.value.cookie } });
}

function ended() {
  return data<{ readonly errors: { readonly password?: string } }>({ errors: {} }, { status: 404 });
}

export default function SetPassword() {
  const link = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (link === null) return <EndedLinkPage signInHref={paths.signIn()} />;
  // An empty action is the address itself, token and all.
  return <SetPasswordPage {...link} action="" shortestPassword={SHORTEST_PASSWORD} error={answer?.errors.password} />;
}
