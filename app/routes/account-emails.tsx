import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireViewer } from "../auth/guards";
import { readAccountEmails, trustsWithEmails } from "../page-data/account-emails";
import { AccountEmailsPage } from "../ui/pages/account-emails-page";
import { chooseDigest } from "../use-cases/choose-digest";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, notFound, seeOther } from "../web/responses";

const schema = z.object({ intent: z.enum(["on", "off"]), trust: z.string().min(1).max(64) });

const DONE = { on: "The weekly email is on. The first comes next Monday.", off: "The weekly email is off" } as const;

export const meta: MetaFunction = () => [{ title: "Weekly email - Boardmark" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context);
  const done = new URL(request.url).searchParams.get("done");
  const page = await readAccountEmails(context.db, context.settings, viewer);
  return { ...page, done: done === "on" || done === "off" ? DONE[done] : null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context);
  const form = await readForm(request, schema);
  if (!form.ok) return badInput({ errors: form.errors });
  const { intent, trust } = form.value;
  if (!trustsWithEmails(viewer).includes(trust)) throw notFound();
  await chooseDigest(context, viewer, trust, intent === "on");
  return seeOther(paths.accountEmails(intent));
}

export default function AccountEmails() {
  return <AccountEmailsPage {...useLoaderData<typeof loader>()} />;
}
