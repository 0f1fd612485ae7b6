import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { paths } from "../web/paths";
import { notFound } from "../web/responses";

/** Signing out changes something, so that no link or picture can do it. */
export function loader(): never {
  throw notFound();
}

export async function action({ context }: ActionFunctionArgs) {
  const { cookie } = await context.auth.signOut(context.viewer, { address: context.clientAddress });
  return redirect(paths.start(), { status: 303, headers: { "Set-Cookie": cookie } });
}
