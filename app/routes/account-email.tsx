import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireViewer } from "../auth/guards";
import { emailSchema } from "../core/accounts/account-form";
import { AccountEmailPage } from "../ui/pages/account-email-page";
import { readForm } from "../web/forms";
import { plainFrame } from "../web/frames";
import { paths } from "../web/paths";
import { badInput, conflict, seeOther } from "../web/responses";

const CONFIRM = "Show that it is you";
const schema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("change"), email: emailSchema, current: z.string(CONFIRM).min(1, CONFIRM), code: z.string().max(64).default("") }),
  z.object({ intent: z.literal("drop") }),
]);

const TRIES = { wrong: "This is not right. Check it and try again.", "too-many": "There were too many tries. Wait 15 minutes, then try again." } as const;
const REFUSALS = { "too-many": "You asked several times. Wait an hour, then try again.", "no-mail": "This service sends no mail. Ask your service administrator to change the address." } as const;

export const meta: MetaFunction = () => [{ title: "Your email address - Boardmark" }];

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context);
  const { auth } = context;
  const [change, codes, hasPassword] = await Promise.all([auth.readOwnChange(viewer), auth.readCodes(viewer), auth.hasPassword(viewer)]);
  return { frame: plainFrame(), email: viewer.email, change, hasCodes: codes.kind === "on", hasPassword, sendsMail: auth.changesEmails, action: paths.accountEmail(), accountHref: paths.account() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context);
  const form = await readForm(request, schema, { secrets: ["current", "code"] });
  if (!form.ok) return badInput(form);
  const asked = form.value;
  const { auth, clientAddress: address } = context;
  if (asked.intent === "drop") {
    await auth.dropChange(viewer);
    return seeOther(paths.accountEmail());
  }
  if (asked.email === viewer.email) return badInput({ typed: form.typed, errors: { email: "This is your address already" } });
  const isThem = await auth.confirmPerson(viewer, asked.current, address);
  if (!isThem.ok) return badInput({ typed: form.typed, errors: { current: TRIES[isThem.code] } });
  const hasCode = await auth.confirmCode(viewer, asked.code, address);
  if (!hasCode.ok) return badInput({ typed: form.typed, errors: { code: TRIES[hasCode.code] } });
  const outcome = await auth.askForEmail(viewer, asked.email, { address });
  return outcome.ok ? seeOther(paths.accountEmail()) : conflict({ typed: form.typed, errors: { "": REFUSALS[outcome.code] } });
}

export default function AccountEmail() {
  const answer = useActionData<typeof action>();
  return <AccountEmailPage {...useLoaderData<typeof loader>()} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
