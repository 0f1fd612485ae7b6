import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import type { Paper } from "../core/papers/paper";
import { dateInEngland } from "../core/text/instants";
import { readAnsweringPack } from "../page-data/answering-pack";
import paperCss from "../papers/html/paper.css?url";
import { PaperArticle } from "../papers/html/paper-article";
import { AnsweringPackPage } from "../ui/pages/answering-pack-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: paperCss }];

export const meta: MetaFunction = () => [{ title: "Answering pack - Boardmark" }];

/** A guide and blank ballots to print, for who answers on paper. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "run-workshop", params["id"]);
  return {
    model: await readAnsweringPack({ ...context, today: dateInEngland(context.now()) }, assessment),
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Workshop" }),
    backHref: paths.ballots(assessment.id),
    forms: [
      { href: paths.answeringPack(assessment.id, ".pdf"), text: "PDF" },
      { href: paths.answeringPack(assessment.id, ".docx"), text: "Word" },
    ],
  };
}

export default function AnsweringPack() {
  const { model, ...page } = useLoaderData<typeof loader>();
  return (
    <AnsweringPackPage {...page}>
      <PaperArticle model={model as Paper} />
    </AnsweringPackPage>
  );
}
