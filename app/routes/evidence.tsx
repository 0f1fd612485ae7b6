import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import { dateInEngland } from "../core/text/instants";
import { readEvidence } from "../page-data/evidence";
import { EvidencePage } from "../ui/pages/evidence-page";

export const meta: MetaFunction = () => [{ title: "Evidence - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "read-trust", params["id"]);
  return readEvidence({ ...context, today: dateInEngland(context.now()) }, viewer, assessment);
}

export default function Evidence() {
  return <EvidencePage {...useLoaderData<typeof loader>()} />;
}
