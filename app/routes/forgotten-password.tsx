import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ForgottenPasswordPage } from "../ui/pages/forgotten-password-page";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, seeOther } from "../web/responses";

const schema = z.object({ email: z.string("Enter your email address").trim().min(1, "Enter your email address").max(320, "Enter an email address of 320 characters or fewer") });

export const meta: MetaFunction = () => [{ title: "Forgotten password - Boardmark" }];

export function loader({ request, context }: LoaderFunctionArgs) {
  return { sendsLinks: context.auth.sendsLinks, isSent: new URL(request.url).searchParams.get("sent") === "1" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  await context.auth.askForLink(form.value.email, { address: context.clientAddress });
  return seeOther(`${paths.forgottenPassword()}?sent=1`);
}

export default function ForgottenPassword() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ForgottenPasswordPage {...page} action={paths.forgottenPassword()} typed={answer?.typed["email"]} error={answer?.errors["email"]} />;
}
