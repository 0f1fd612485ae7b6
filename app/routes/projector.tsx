import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import { roomOrigin } from "../live/lan-address";
import { roomCode } from "../live/room-code";
import { readProjector } from "../page-data/workshop-projector";
import { ProjectorPage } from "../ui/pages/projector-page";

export const meta: MetaFunction = () => [{ title: "Projector - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { assessment } = await requireAssessment(context, "run-workshop", params["id"]);
  const isDark = new URL(request.url).searchParams.get("look") === "dark";
  return readProjector(context, { assessment, origin: roomOrigin(request.url, context.settings), isDark, drawCode: roomCode });
}

export default function Projector() {
  return <ProjectorPage {...useLoaderData<typeof loader>()} />;
}
