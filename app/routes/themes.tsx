import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import { readThemes } from "../page-data/themes";
import { ThemesPage } from "../ui/pages/themes-page";

export const meta: MetaFunction = () => [{ title: "Themes and targets - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "set-up-assessment", params["id"]);
  return readThemes(context, viewer, assessment);
}

export default function Themes() {
  return <ThemesPage {...useLoaderData<typeof loader>()} />;
}
