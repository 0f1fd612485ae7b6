import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSystemReader } from "../auth/guards";
import { comparePageQuerySchema } from "../core/comparison/compare-page-query";
import { dateInEngland } from "../core/text/instants";
import { readIcsCompare } from "../page-data/ics-compare";
import { readIcsPlace } from "../page-data/ics-place";
import { IcsComparePage, type IcsComparePageProps } from "../ui/pages/ics-compare-page";
import { readQuery } from "../web/query";
import { notFound } from "../web/responses";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `Compare, ${page?.frame.organisation ?? "ICS"} - Boardmark` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireSystemReader(context);
  const tools = { ...context, today: dateInEngland(context.now()) };
  const place = await readIcsPlace(tools, viewer, params["icb"] ?? "");
  if (place === null) throw notFound();
  const { value, errors } = readQuery(request.url, comparePageQuerySchema);
  return data(await readIcsCompare(tools, place, value, errors), { status: Object.keys(errors).length === 0 ? 200 : 400 });
}

export default function IcsCompare() {
  return <IcsComparePage {...(useLoaderData<typeof loader>() as IcsComparePageProps)} />;
}
