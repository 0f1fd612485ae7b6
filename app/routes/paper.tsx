import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import type { BoardPaper } from "../core/papers/board-paper";
import { findUnprintableText, unprintableInWords } from "../core/papers/unprintable-text";
import { dateInEngland } from "../core/text/instants";
import { profileIn, readBoardPaper } from "../page-data/board-paper";
import paperCss from "../papers/html/board-paper.css?url";
import { BoardPaperPage } from "../papers/html/board-paper-page";
import { PaperPage } from "../ui/pages/paper-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: paperCss }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${(data?.model as BoardPaper | undefined)?.title ?? "Board paper"} - Boardmark` }];

const FORMS = [
  [".pdf", "PDF"],
  [".docx", "Word"],
  [".xlsx", "Figures (XLSX)"],
  [".csv", "Figures (CSV)"],
  [".json", "Data (JSON)"],
] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "read-draft-paper", params["id"]);
  const profile = profileIn(request.url);
  if (profile === null) throw new Response("profile is board or public\n", { status: 400 });
  const query = profile === "public" ? "?profile=public" : "";
  const model = await readBoardPaper({ ...context, today: dateInEngland(context.now()) }, assessment, profile);
  return {
    model,
    unprintable: findUnprintableText(model).map(unprintableInWords),
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Paper" }),
    forms: FORMS.map(([ending, text]) => ({ href: `${paths.paper(assessment.id, ending)}${query}`, text })),
    other: profile === "board" ? { href: `${paths.paper(assessment.id)}?profile=public`, text: "See the public version" } : { href: paths.paper(assessment.id), text: "See the board’s version" },
  };
}

export default function Paper() {
  const { model, ...page } = useLoaderData<typeof loader>();
  return (
    <PaperPage {...page}>
      <BoardPaperPage model={model as BoardPaper} />
    </PaperPage>
  );
}
