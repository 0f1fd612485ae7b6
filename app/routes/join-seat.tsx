import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hashOfToken, newToken, seatCookie, seatSessionEnd } from "../auth/seat-sessions";
import { requireSeatLink } from "../auth/seat-guards";
import { workshopRefusalInWords } from "../core/workshop/workshop-refusals";
import { readFirstStep } from "../page-data/workshop-first-step";
import { JoinSeatPage } from "../ui/pages/join-seat-page";
import { openSeatLink } from "../use-cases/open-seat-link";
import { paths } from "../web/paths";
import { conflict, notFound } from "../web/responses";
import { FOR_PARTICIPANTS } from "../web/route-handles";

export const handle = FOR_PARTICIPANTS;
export const meta: MetaFunction = () => [{ title: "Your seat - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = params["token"] ?? "";
  const { trustName, title } = await requireSeatLink(context, token);
  return { action: paths.seatLink(token), trust: trustName, seat: title };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const link = params["token"] ?? "";
  const seat = await requireSeatLink(context, link);
  const { token, hash } = newToken();
  const outcome = await openSeatLink(context, hashOfToken(link), { id: hash, expiresAt: seatSessionEnd(context.now(), true) });
  if (!outcome.ok && outcome.code === "unknown-link") throw notFound();
  if (!outcome.ok) return conflict({ refusal: workshopRefusalInWords(outcome.code) });
  const to = await readFirstStep(context, outcome.value.assessmentId, seat.id);
  return redirect(to, { status: 303, headers: { "Set-Cookie": seatCookie(context.settings, outcome.value.assessmentId, token) } });
}

export default function JoinSeat() {
  const page = useLoaderData<typeof loader>();
  return <JoinSeatPage {...page} refusal={useActionData<typeof action>()?.refusal ?? null} />;
}
