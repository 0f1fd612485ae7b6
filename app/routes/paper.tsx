import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import type { Paper } from "../core/papers/paper";
import { dateInEngland } from "../core/text/instants";
import { profileIn } from "../page-data/board-paper";
import { readPaperPage } from "../page-data/paper-page";
import paperCss from "../papers/html/paper.css?url";
import { PaperArticle } from "../papers/html/paper-article";
import { PaperPage } from "../ui/pages/paper-page";
import { notFound } from "../web/responses";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: paperCss }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${(data?.model as Paper | undefined)?.title ?? "Board paper"} - Boardmark` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "read-draft-paper", params["id"]);
  const profile = profileIn(request.url);
  if (profile === null) throw new Response("profile is board or public\n", { status: 400 });
  const reading = { ...context, dataDir: context.settings.dataDir, today: dateInEngland(context.now()) };
  const page = await readPaperPage(reading, viewer, assessment, profile, new URL(request.url).searchParams.get("version"));
  if (page === null) throw notFound();
  return page;
}

export default function Paper() {
  const { model, ...page } = useLoaderData<typeof loader>();
  return (
    <PaperPage {...page}>
      <PaperArticle model={model as Paper} />
    </PaperPage>
  );
}
