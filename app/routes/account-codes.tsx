import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireViewer } from "../auth/guards";
import { passwordFaultWords } from "../core/accounts/password-words";
import { formatInstant } from "../core/text/instants";
import { addressCode } from "../papers/pdf/address-code";
import { AccountCodesPage, type CodesShown } from "../ui/pages/account-codes-page";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, seeOther } from "../web/responses";

const schema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("begin") }),
  z.object({ intent: z.literal("turn-on"), code: z.string("Enter the code").trim().min(1, "Enter the code").max(64, "Enter the six digits your app shows") }),
  z.object({ intent: z.literal("turn-off"), current: z.string("Enter your current password").min(1, "Enter your current password") }),
]);

const CODE_REFUSALS = {
  wrong: "The code is not right. Check the time on your phone and enter the next code.",
  "too-many": "There were too many tries. Wait 15 minutes, then try again.",
} as const;

export const meta: MetaFunction = () => [{ title: "Sign in with a code - Boardmark" }];

export async function loader({ context }: LoaderFunctionArgs): Promise<{ codes: CodesShown }> {
  const codes = await context.auth.readCodes(requireViewer(context));
  if (codes.kind === "on") return { codes: { ...codes, since: formatInstant(codes.since) } };
  if (codes.kind === "none") return { codes };
  const { width, shapes } = addressCode(codes.address);
  const path = shapes.map((shape) => (shape.kind === "path" ? shape.d : "")).join("");
  return { codes: { ...codes, qr: { path, size: width } } };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context);
  const form = await readForm(request, schema, { secrets: ["code", "current"] });
  if (!form.ok) return badInput({ errors: form.errors, recovery: null });
  const asked = form.value;
  const caller = { address: context.clientAddress, userAgent: request.headers.get("User-Agent") };
  if (asked.intent === "turn-on") {
    const outcome = await context.auth.turnOnCodes(viewer, asked.code, caller);
    if (!outcome.ok) return badInput({ errors: { code: CODE_REFUSALS[outcome.code] }, recovery: null });
    return data({ errors: {}, recovery: outcome.value.recovery }, { headers: { "Set-Cookie": outcome.value.cookie } });
  }
  if (asked.intent === "turn-off") {
    const confirmed = await context.auth.confirmPassword(viewer, asked.current, caller.address);
    if (!confirmed.ok) return badInput({ errors: passwordFaultWords(confirmed.code), recovery: null });
    await context.auth.turnOffCodes(viewer, caller);
    return seeOther(paths.accountCodes());
  }
  await context.auth.beginCodes(viewer);
  return seeOther(paths.accountCodes());
}

export default function AccountCodes() {
  const { codes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const places = { action: paths.accountCodes(), accountHref: paths.account(), signOutAction: paths.signOut() };
  return <AccountCodesPage {...places} codes={codes} recovery={answer?.recovery ?? null} errors={answer?.errors ?? {}} />;
}
