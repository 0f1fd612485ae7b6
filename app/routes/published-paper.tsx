import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Paper } from "../core/papers/paper";
import { readPublishedPaper } from "../page-data/published-paper";
import paperCss from "../papers/html/paper.css?url";
import { PaperArticle } from "../papers/html/paper-article";
import { PublishedPaperPage } from "../ui/pages/published-paper-page";
import { publicFrame } from "../web/public-frame";
import { notFound } from "../web/responses";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: paperCss }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${(data?.model as Paper | undefined)?.title ?? "Paper"}, ${data?.proof.reference ?? ""} - Boardmark` }];

/** A paper its trust has published, for anybody; every other reference is the same 404. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await readPublishedPaper({ db: context.db, dataDir: context.settings.dataDir }, params["reference"] ?? "");
  if (found === null) throw notFound();
  return { ...found, ...publicFrame(context.viewer) };
}

export default function PublishedPaper() {
  const { model, ...page } = useLoaderData<typeof loader>();
  return (
    <PublishedPaperPage {...page}>
      <PaperArticle model={model as Paper} />
    </PublishedPaperPage>
  );
}
