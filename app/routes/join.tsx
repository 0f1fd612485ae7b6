import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { newToken, seatCookie, seatSessionEnd } from "../auth/seat-sessions";
import { readJoinCode } from "../core/workshop/join-code";
import { JoinPage } from "../ui/pages/join-page";
import { sentAwayInWords } from "../core/text/takeovers";
import { joinRoom } from "../use-cases/join-room";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput } from "../web/responses";
import { FOR_PARTICIPANTS } from "../web/route-handles";

export const handle = FOR_PARTICIPANTS;
export const meta: MetaFunction = () => [{ title: "Join a workshop - Boardmark" }];

const schema = z.object({ code: z.string({ error: "Type the code that is on the screen in the room" }) });
const UNKNOWN = "No workshop is open under this code. Look at the screen in the room and type it again.";

/** What a code leads to is not said here: it is, when somebody joins. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const away = new URL(request.url).searchParams.get("away");
  return { sentAway: away === "link" || away === "paper" ? sentAwayInWords(away) : null, code: readJoinCode(params["code"] ?? "") ?? "", action: paths.join(), signInHref: paths.signIn() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  const { limits } = context.auth;
  const place = { account: "", address: context.clientAddress };
  const mayTry = (await limits.take("join", place)) || ((await limits.wasTried("joined-a-room", place)) && (await limits.take("join-beside-a-room", place)));
  if (!mayTry) return badInput({ typed: form.typed, errors: { code: "Too many codes were tried from here. Wait a few minutes, or use your own link." } });
  const code = readJoinCode(form.value.code);
  if (code === null) return badInput({ typed: form.typed, errors: { code: UNKNOWN } });
  const { token, hash } = newToken();
  const outcome = await joinRoom(context, code, { id: hash, expiresAt: seatSessionEnd(context.now(), false) });
  if (!outcome.ok) return badInput({ typed: form.typed, errors: { code: outcome.code === "room-full" ? "Too many phones wait already. Ask the facilitator." : UNKNOWN } });
  const { assessmentId } = outcome.value;
  await limits.giveBack("join", place);
  await limits.take("joined-a-room", place);
  return redirect(paths.room(assessmentId), { status: 303, headers: { "Set-Cookie": seatCookie(context.settings, assessmentId, token) } });
}

export default function Join() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <JoinPage {...page} code={answer?.typed["code"] ?? page.code} errors={answer?.errors ?? {}} />;
}
