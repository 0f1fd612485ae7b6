import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSystemLead } from "../auth/guards";
import type { Paper } from "../core/papers/paper";
import { dateInEngland } from "../core/text/instants";
import { findSystem } from "../db/organisations";
import { askedPaperIn, readSystemPaperPage } from "../page-data/system-paper-page";
import paperCss from "../papers/html/paper.css?url";
import { PaperArticle } from "../papers/html/paper-article";
import { PaperPage } from "../ui/pages/paper-page";
import { notFound } from "../web/responses";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: paperCss }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${(data?.model as Paper | undefined)?.title ?? "System paper"} - Boardmark` }];

/** The system paper as a page. Its draft is for the lead who issues it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["icb"] ?? "";
  const viewer = requireSystemLead(context, code);
  const system = await findSystem(context.db, code);
  if (system === null) throw notFound();
  const asked = askedPaperIn(request.url);
  if (asked === null) throw new Response("profile is board or public, cycle such as 2026-27\n", { status: 400 });
  const page = await readSystemPaperPage({ ...context, dataDir: context.settings.dataDir, today: dateInEngland(context.now()) }, viewer, system, asked);
  if (page === null) throw notFound();
  return page;
}

export default function IcsPaper() {
  const { model, ...page } = useLoaderData<typeof loader>();
  return (
    <PaperPage {...page}>
      <PaperArticle model={model as Paper} />
    </PaperPage>
  );
}
