import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProviderProblemPage } from "../ui/pages/provider-return-page";
import { paths } from "../web/paths";
import { notFound, seeOther } from "../web/responses";
import { safePath } from "../web/safe-path";

export const meta: MetaFunction = () => [{ title: "Sign in - Boardmark" }];

/** Sends the browser to the provider. Nothing is written: what is under way lives in the browser's own cookie. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const provider = context.auth.findProvider(params["provider"] ?? "");
  if (provider === null) throw notFound();
  const query = new URL(request.url).searchParams;
  const isConnecting = query.has("connect");
  if (isConnecting && context.viewer === null) throw seeOther(paths.signIn(paths.account()));
  const to = isConnecting ? paths.account() : safePath(query.get("to"));
  if (!isConnecting && context.viewer !== null) throw seeOther(to);
  const begun = await context.auth.beginAtProvider(provider, to, isConnecting ? context.viewer : null);
  if (begun === null) return data({ provider: provider.name, backHref: isConnecting ? paths.account() : paths.signIn(to) }, { status: 503, headers: { "Retry-After": "60" } });
  throw redirect(begun.address, { status: 303, headers: { "Set-Cookie": begun.cookie } });
}

export default function SignInWith() {
  const { provider, backHref } = useLoaderData<typeof loader>();
  return <ProviderProblemPage provider={provider} problem="silent" backHref={backHref} />;
}
