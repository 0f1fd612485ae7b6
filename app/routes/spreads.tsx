import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import { readSpreadsPage } from "../page-data/spreads";
import { SpreadsPage } from "../ui/pages/spreads-page";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? "Spreads"} - Boardmark` }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "read-results", params["id"]);
  return readSpreadsPage(context, viewer, assessment);
}

export default function Spreads() {
  return <SpreadsPage {...useLoaderData<typeof loader>()} />;
}
