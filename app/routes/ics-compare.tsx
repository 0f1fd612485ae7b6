import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSystemReader } from "../auth/guards";
import { comparePageQuerySchema } from "../core/comparison/compare-page-query";
import { dateInEngland } from "../core/text/instants";
import { asRead, keyOfReading } from "../page-data/as-read";
import { readIcsCompare } from "../page-data/ics-compare";
import { readIcsPlace } from "../page-data/ics-place";
import { IcsComparePage, type IcsComparePageProps } from "../ui/pages/ics-compare-page";
import { readQuery } from "../web/query";
import { notFound } from "../web/responses";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `Compare, ${page?.frame.organisation ?? "ICS"} - Boardmark` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireSystemReader(context);
  const tools = { ...context, today: dateInEngland(context.now()) };
  const { value, errors } = readQuery(request.url, comparePageQuerySchema);
  const page = await asRead(context.db, keyOfReading(request, viewer, tools.today), async () => {
    const place = await readIcsPlace(tools, viewer, params["icb"] ?? "");
    return place && readIcsCompare(tools, place, value, errors);
  });
  if (page === null) throw notFound();
  return data(page, { status: Object.keys(errors).length === 0 ? 200 : 400 });
}

export default function IcsCompare() {
  return <IcsComparePage {...(useLoaderData<typeof loader>() as IcsComparePageProps)} />;
}
