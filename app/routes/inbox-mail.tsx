import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireDemo } from "../auth/guards";
import { InboxMailPage } from "../ui/pages/inbox-page";
import { paths } from "../web/paths";
import { notFound } from "../web/responses";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.mail.subject ?? "Email"}, inbox - Boardmark` }];

export function loader({ params, context }: LoaderFunctionArgs) {
  const mail = requireDemo(context).mails.find(({ id }) => id === params["mail"]);
  if (mail === undefined) throw notFound();
  const { id, kind, to, subject, text, html } = mail;
  return { mail: { kind, to, subject, text }, htmlHref: html === null ? null : paths.inboxHtml(id), backHref: paths.inbox() };
}

export default function InboxMail() {
  return <InboxMailPage {...useLoaderData<typeof loader>()} />;
}
