import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSystemReader } from "../auth/guards";
import { themePageQuerySchema } from "../core/comparison/theme-page-query";
import { dateInEngland } from "../core/text/instants";
import { asRead, keyOfReading } from "../page-data/as-read";
import { readIcsPlace } from "../page-data/ics-place";
import { readIcsTheme } from "../page-data/ics-theme";
import { IcsThemePage, type IcsThemePageProps } from "../ui/pages/ics-theme-page";
import { readQuery } from "../web/query";
import { notFound } from "../web/responses";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.board.theme ?? "Theme"}, ${page?.frame.organisation ?? "ICS"} - Boardmark` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireSystemReader(context);
  const tools = { ...context, today: dateInEngland(context.now()) };
  const { value, errors } = readQuery(request.url, themePageQuerySchema);
  const page = await asRead(context.db, keyOfReading(request, viewer, tools.today), async () => {
    const place = await readIcsPlace(tools, viewer, params["icb"] ?? "");
    return place && readIcsTheme(tools, place, params["theme"] ?? "", value, errors);
  });
  if (page === null) throw notFound();
  return data(page, { status: Object.keys(errors).length === 0 ? 200 : 400 });
}

export default function IcsTheme() {
  return <IcsThemePage {...(useLoaderData<typeof loader>() as IcsThemePageProps)} />;
}
