import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRoom } from "../auth/seat-guards";
import { hasAnswers } from "../core/assessment/seat";
import { roomFormSchema } from "../core/workshop/room-form";
import { workshopRefusalInWords } from "../core/workshop/workshop-refusals";
import { readWorkshopRoom } from "../page-data/workshop-room";
import { WorkshopRoomPage } from "../ui/pages/workshop-room-page";
import { actInRoom } from "../use-cases/act-in-room";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";
import { FOR_PARTICIPANTS } from "../web/route-handles";

export const handle = FOR_PARTICIPANTS;
export const meta: MetaFunction = () => [{ title: "In the room - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const opened = await requireRoom(context, params["id"]);
  return readWorkshopRoom(context, { ...opened, wantsAll: new URL(request.url).searchParams.get("spreads") === "all" });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { assessment, seat, session } = await requireRoom(context, params["id"]);
  if (seat === null || !hasAnswers(seat)) throw notFound();
  const form = await readForm(request, roomFormSchema);
  if (!form.ok) return badInput(form);
  const outcome = await actInRoom(context, { assessmentId: assessment.id, seatId: seat.id, sessionId: session?.id ?? null }, form.value);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": workshopRefusalInWords(outcome.code) } });
  return seeOther(paths.room(assessment.id));
}

export default function WorkshopRoom() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <WorkshopRoomPage {...page} error={Object.values<string>(answer?.errors ?? {})[0] ?? null} />;
}
