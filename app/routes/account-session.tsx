import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "../auth/guards";
import { formatClock } from "../core/text/instants";
import { AccountSessionPage } from "../ui/pages/account-session-page";
import { plainFrame } from "../web/frames";
import { paths } from "../web/paths";
import { seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "How long you stay signed in - Boardmark" }];

/** Asking for any page moves the end on, this one too: what it says is true of the session as it is afterwards. */
export async function loader({ context }: LoaderFunctionArgs) {
  requireViewer(context);
  const { unused, atMost } = await context.auth.timeLeft(context.cookies);
  const clockIn = (milliseconds: number) => formatClock(new Date(context.now().getTime() + milliseconds));
  return { frame: plainFrame(), action: paths.accountSession(), accountHref: paths.account(), until: clockIn(unused), atMost: clockIn(atMost), isLast: unused === atMost };
}

export function action({ context }: ActionFunctionArgs) {
  requireViewer(context);
  return seeOther(paths.accountSession());
}

export default function AccountSession() {
  return <AccountSessionPage {...useLoaderData<typeof loader>()} />;
}
