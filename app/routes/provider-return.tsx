import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ProviderProblemPage, ProviderReturnPage } from "../ui/pages/provider-return-page";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { notFound } from "../web/responses";

const schema = z.object({ answer: z.string().max(4_096) });

const STATUS = { ended: 400, unproved: 403, "not-yours": 403, "too-many": 429 } as const;

export const meta: MetaFunction = () => [{ title: "Sign in - Boardmark" }];

/** The browser is back from the provider. Coming here signs nobody in: that is a write, and the page's form does it. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const provider = context.auth.findProvider(params["provider"] ?? "");
  if (provider === null) throw notFound();
  const query = new URL(request.url).searchParams;
  const pending = context.auth.findPending(provider, context.cookies);
  const problem = pending === null ? ("ended" as const) : query.has("error") ? ("refused" as const) : null;
  const page = { provider: provider.name, isConnecting: pending === "connect", answer: query.toString(), problem, action: paths.providerReturn(provider.id) };
  return data(page, { status: problem === null ? 200 : 400 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const provider = context.auth.findProvider(params["provider"] ?? "");
  if (provider === null) throw notFound();
  const form = await readForm(request, schema);
  if (!form.ok) return data({ problem: "ended" as const }, { status: 400 });
  const caller = { address: context.clientAddress, userAgent: request.headers.get("User-Agent") };
  const outcome = await context.auth.finishAtProvider(provider, { answer: form.value.answer, cookies: context.cookies, viewer: context.viewer }, caller);
  if (!outcome.ok) return data({ problem: outcome.code }, { status: STATUS[outcome.code] });
  const { cookies, to, awaitsCode, isConnected } = outcome.value;
  if (!isConnected && context.viewer !== null) await context.auth.signOut(context.viewer, caller);
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return redirect(awaitsCode ? paths.signInCode(to) : isConnected ? `${to}?done=connected` : to, { status: 303, headers });
}

export default function ProviderReturn() {
  const { provider, isConnecting, answer, problem, action: address } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.problem ?? problem;
  if (refused !== null) return <ProviderProblemPage provider={provider} problem={refused} backHref={isConnecting ? paths.account() : paths.signIn()} />;
  return <ProviderReturnPage provider={provider} isConnecting={isConnecting} answer={answer} action={address} />;
}
