import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireViewer } from "../auth/guards";
import { passwordFaultWords } from "../core/accounts/password-words";
import { SHORTEST_PASSWORD } from "../core/accounts/password-rule";
import { formatInstant } from "../core/text/instants";
import { AccountPage } from "../ui/pages/account-page";
import { readForm } from "../web/forms";
import { deviceRows } from "../page-data/device-rows";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

const schema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("end-device"), device: z.string() }),
  z.object({ intent: z.literal("end-others") }),
  z.object({ intent: z.literal("disconnect"), provider: z.string() }),
  z.object({
    intent: z.literal("change-password"),
    current: z.string("Enter your current password").min(1, "Enter your current password"),
    next: z.string("Enter a new password").min(1, "Enter a new password"),
  }),
]);

const DONE: Readonly<Record<string, string>> = {
  device: "That browser is signed out",
  others: "You are signed out everywhere else",
  password: "Your password is changed",
  connected: "The sign-in is connected to your account",
  disconnected: "The sign-in is no longer connected to your account",
};

export const meta: MetaFunction = () => [{ title: "Your account - Boardmark" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const [viewer, { auth }] = [requireViewer(context), context];
  const [devices, codes, owed, connections] = await Promise.all([auth.listDevices(viewer), auth.readCodes(viewer), auth.listOwed(viewer), auth.listConnections(viewer)]);
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    name: viewer.name,
    email: viewer.email,
    hasCodes: codes.kind === "on",
    owedTo: codes.kind === "on" ? [] : owed,
    ...deviceRows(devices, request.url),
    connections: connections.map(({ provider, since }) => ({ id: provider.id, name: provider.name, since: since === null ? null : formatInstant(since), connectHref: paths.connectProvider(provider.id) })),
    done: Object.hasOwn(DONE, done) ? (DONE[done] ?? null) : null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context);
  const form = await readForm(request, schema, { secrets: ["current", "next"] });
  if (!form.ok) return badInput(form);
  const asked = form.value;
  if (asked.intent === "end-device") {
    if (!(await context.auth.endDevice(viewer, asked.device))) throw notFound();
    return seeOther(`${paths.account()}?done=device`);
  }
  if (asked.intent === "end-others") {
    await context.auth.endOtherDevices(viewer);
    return seeOther(`${paths.account()}?done=others`);
  }
  if (asked.intent === "disconnect") {
    const provider = context.auth.findProvider(asked.provider);
    const outcome = provider === null ? null : await context.auth.disconnect(viewer, provider, { address: context.clientAddress });
    if (outcome === null || (!outcome.ok && outcome.code === "not-connected")) throw notFound();
    return outcome.ok ? seeOther(`${paths.account()}?done=disconnected`) : conflict({ typed: {}, errors: { connections: "This is your only way to sign in. Set a password first." } });
  }
  const outcome = await context.auth.changePassword(viewer, asked, { address: context.clientAddress, userAgent: request.headers.get("User-Agent") });
  if (!outcome.ok) return badInput({ typed: form.typed, errors: passwordFaultWords(outcome.code) });
  return redirect(`${paths.account()}?done=password`, { status: 303, headers: { "Set-Cookie": outcome.value.cookie } });
}

export default function Account() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const places = { action: paths.account(), codesHref: paths.accountCodes(), emailsHref: paths.accountEmails(), dataHref: paths.accountData(), emailHref: paths.accountEmail(), rolesHref: paths.accountRoles(), signOutAction: paths.signOut() };
  return <AccountPage {...page} {...places} errors={answer?.errors ?? {}} shortestPassword={SHORTEST_PASSWORD} />;
}
