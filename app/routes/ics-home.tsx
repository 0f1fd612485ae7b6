import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSystemReader } from "../auth/guards";
import { dateInEngland } from "../core/text/instants";
import { readIcsHome } from "../page-data/ics-home";
import { readIcsPlace } from "../page-data/ics-place";
import { IcsHomePage, type IcsHomePageProps } from "../ui/pages/ics-home-page";
import { notFound } from "../web/responses";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.frame.organisation ?? "ICS"} - Boardmark` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireSystemReader(context);
  const tools = { ...context, today: dateInEngland(context.now()) };
  const place = await readIcsPlace(tools, viewer, params["icb"] ?? "");
  if (place === null) throw notFound();
  return readIcsHome(tools, place, request.url);
}

export default function IcsHome() {
  return <IcsHomePage {...(useLoaderData<typeof loader>() as IcsHomePageProps)} />;
}
