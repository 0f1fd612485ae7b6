import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InboxPage } from "../ui/pages/inbox-page";
import { paths } from "../web/paths";
import { notFound } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Inbox of the worked example - Boardmark" }];

/** Every kind of e-mail, in the worked example alone: elsewhere there is no such address. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.demo === null) throw notFound();
  return { mails: context.demo.mails.map(({ id, kind, to, subject }) => ({ href: paths.inbox(id), kind, to, subject })), sendsMail: context.mailMember !== null };
}

export default function Inbox() {
  return <InboxPage {...useLoaderData<typeof loader>()} />;
}
