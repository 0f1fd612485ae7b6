import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findDigestByToken } from "../db/action-digests";
import { EmailOffPage, UnknownEmailPage } from "../ui/pages/email-off-page";
import { turnOffByLink } from "../use-cases/choose-digest";
import { paths } from "../web/paths";

export const meta: MetaFunction = () => [{ title: "Weekly email - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await findDigestByToken(context.db, params["token"] ?? "");
  if (found === null) return data(null, { status: 404 });
  return data({ trust: found.trust.name, isOn: found.isOn });
}

/** One POST and no redirect, so that a mail program's own button works too (RFC 8058): it sends a body of its own, which says nothing more. */
export async function action({ params, context }: ActionFunctionArgs) {
  const ended = await turnOffByLink(context, params["token"] ?? "");
  return ended === null ? data(null, { status: 404 }) : data({ trust: ended.trust, isOn: false });
}

export default function EmailOff() {
  const link = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shown = answer ?? link;
  return shown === null ? <UnknownEmailPage /> : <EmailOffPage {...shown} accountHref={paths.accountEmails()} />;
}
