import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { SignInCodePage } from "../ui/pages/sign-in-code-page";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, seeOther } from "../web/responses";
import { safePath } from "../web/safe-path";

const schema = z.object({ code: z.string("Enter your code").trim().min(1, "Enter your code").max(64, "Enter the six digits your app shows"), to: z.string().optional() });

const REFUSALS = {
  wrong: { status: 400, text: "The code is not right. Wait for the next one and enter that." },
  "too-many": { status: 429, text: "There were too many tries. Wait 15 minutes, then try again." },
} as const;

export const meta: MetaFunction = () => [{ title: "Enter your code - Boardmark" }];

export function loader({ request, context }: LoaderFunctionArgs) {
  const to = safePath(new URL(request.url).searchParams.get("to"));
  if (context.viewer !== null) throw seeOther(to);
  return { to };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, schema, { secrets: ["code"] });
  // Without the password before it, or too long after it, a code is not looked at.
  const awaited = await context.auth.findAwaited(request.headers.get("Cookie"));
  if (awaited === null) throw seeOther(paths.signIn());
  if (!form.ok) return badInput(form);
  const caller = { address: context.clientAddress, userAgent: request.headers.get("User-Agent") };
  const outcome = await context.auth.finishSignIn(awaited, form.value.code, caller);
  if (!outcome.ok) {
    const { status, text } = REFUSALS[outcome.code];
    return data({ typed: form.typed, errors: { code: text } }, { status });
  }
  return redirect(safePath(form.value.to ?? null), { status: 303, headers: { "Set-Cookie": outcome.value.cookie } });
}

export default function SignInCode() {
  const { to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SignInCodePage action={paths.signInCode()} signInHref={paths.signIn()} error={answer?.errors["code"]} to={safePath(answer?.typed["to"] ?? to)} />;
}
