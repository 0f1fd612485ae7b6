import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireViewer } from "../auth/guards";
import { readOwnDataPage } from "../page-data/own-data";
import { OwnDataPage } from "../ui/pages/own-data-page";
import { erasePerson } from "../use-cases/erase-person";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict } from "../web/responses";

const CONFIRM = "Show that it is you";
const schema = z.object({ intent: z.literal("erase"), current: z.string(CONFIRM).min(1, CONFIRM) });

const ONLY_ADMINISTRATOR = "You are the only one who administers this service. Give somebody else that role first.";

export const meta: MetaFunction = () => [{ title: "Your data - Boardmark" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return readOwnDataPage(context.db, requireViewer(context), request.url);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context);
  const form = await readForm(request, schema, { secrets: ["current"] });
  if (!form.ok) return badInput(form);
  const confirmed = await context.auth.confirmPerson(viewer, form.value.current, context.clientAddress);
  if (!confirmed.ok) return badInput({ typed: form.typed, errors: { current: confirmed.code === "wrong" ? "This is not it" : "Too many tries. Wait 15 minutes." } });
  const outcome = await erasePerson(context, viewer.personId);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": ONLY_ADMINISTRATOR } });
  const { cookie } = await context.auth.signOut(null, { address: context.clientAddress });
  return redirect(paths.start(), { status: 303, headers: { "Set-Cookie": cookie } });
}

export default function AccountData() {
  const answer = useActionData<typeof action>();
  return <OwnDataPage {...useLoaderData<typeof loader>()} errors={answer?.errors ?? {}} />;
}
