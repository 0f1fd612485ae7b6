import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { SignInPage } from "../ui/pages/sign-in-page";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, seeOther } from "../web/responses";
import { safePath } from "../web/safe-path";

const schema = z.object({
  email: z.string("Enter your email address").trim().min(1, "Enter your email address").max(320, "Enter an email address of 320 characters or fewer"),
  password: z.string("Enter your password").min(1, "Enter your password"),
  to: z.string().optional(),
});

const REFUSALS = {
  wrong: { status: 400, text: "The email address or password is not right. Check both and try again." },
  "too-many": { status: 429, text: "There were too many tries. Wait 15 minutes, then try again." },
} as const;

export const meta: MetaFunction = () => [{ title: "Sign in - Boardmark" }];

export function loader({ request, context }: LoaderFunctionArgs) {
  const to = safePath(new URL(request.url).searchParams.get("to"));
  if (context.viewer !== null) throw seeOther(to);
  return { to, providers: context.auth.providers.map(({ id, name }) => ({ name, href: paths.signInWith(id, to) })) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, schema, { secrets: ["password"] });
  if (!form.ok) return badInput(form);
  const caller = { address: context.clientAddress, userAgent: request.headers.get("User-Agent") };
  const outcome = await context.auth.signIn(form.value, caller);
  if (!outcome.ok) {
    const { status, text } = REFUSALS[outcome.code];
    return data({ typed: form.typed, errors: { "": text } }, { status });
  }
  // The session this browser had before, if any, is not left behind.
  if (context.viewer !== null) await context.auth.signOut(context.viewer, caller);
  const to = safePath(form.value.to ?? null);
  return redirect(outcome.value.awaitsCode ? paths.signInCode(to) : to, { status: 303, headers: { "Set-Cookie": outcome.value.cookie } });
}

export default function SignIn() {
  const { to, providers } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SignInPage action={paths.signIn()} forgottenHref={paths.forgottenPassword()} providers={providers} {...answer} to={safePath(answer?.typed["to"] ?? to)} />;
}
