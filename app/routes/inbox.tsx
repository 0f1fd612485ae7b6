import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireDemo } from "../auth/guards";
import { InboxPage } from "../ui/pages/inbox-page";
import { paths } from "../web/paths";

export const meta: MetaFunction = () => [{ title: "Inbox of the worked example - Boardmark" }];

/** Every kind of e-mail, in the worked example alone: elsewhere there is no such address. */
export function loader({ context }: LoaderFunctionArgs) {
  return { mails: requireDemo(context).mails.map(({ id, kind, to, subject }) => ({ href: paths.inbox(id), kind, to, subject })), sendsMail: context.mailMember !== null };
}

export default function Inbox() {
  return <InboxPage {...useLoaderData<typeof loader>()} />;
}
