import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import { readResults } from "../page-data/results";
import { ResultsPage } from "../ui/pages/results-page";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? "Results"} - Boardmark` }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "read-results", params["id"]);
  return readResults(context, viewer, assessment);
}

export default function Results() {
  return <ResultsPage {...(useLoaderData<typeof loader>() as Awaited<ReturnType<typeof readResults>>)} />;
}
