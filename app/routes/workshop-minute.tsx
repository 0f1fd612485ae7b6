import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import { readMinute } from "../page-data/workshop-minute";
import { WorkshopMinutePage } from "../ui/pages/workshop-minute-page";

export const meta: MetaFunction = () => [{ title: "Minute of the workshop - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "read-results", params["id"]);
  return readMinute(context, viewer, assessment);
}

export default function WorkshopMinute() {
  return <WorkshopMinutePage {...useLoaderData<typeof loader>()} />;
}
