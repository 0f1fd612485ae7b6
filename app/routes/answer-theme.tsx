import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireSeat } from "../auth/seat";
import { answerFormSchema } from "../core/assessment/answer-form";
import { readAnswerTheme } from "../page-data/answer-theme";
import { keptAnswerTheme } from "../page-data/kept-answer-pages";
import { badAnswer, refusedAnswer } from "../page-data/answer-reply";
import { AnswerThemePage } from "../ui/pages/answer-theme-page";
import { saveAnswer } from "../use-cases/save-answer";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { isToKeep } from "../web/query";
import { notFound, seeOther } from "../web/responses";
import { FOR_PARTICIPANTS } from "../web/route-handles";

export const handle = FOR_PARTICIPANTS;
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.kicker ?? "Your answer"} - Boardmark` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await readAnswerTheme(context, await requireSeat(context, params["id"]), params["theme"] ?? "");
  const shown = page !== null && isToKeep(request) ? keptAnswerTheme(page) : page;
  if (shown === null) throw notFound();
  return shown;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const opened = await requireSeat(context, params["id"]);
  const themeId = params["theme"] ?? "";
  const { assessment, seat } = opened;
  const form = await readForm(request, answerFormSchema);
  if (!form.ok) return data(badAnswer(form), { status: 400 });
  const outcome = await saveAnswer(context, { assessmentId: assessment.id, seatId: seat.id, themeId }, form.value);
  if (!outcome.ok) return data(refusedAnswer(context.frameworks, assessment, outcome.code, form), { status: 409 });
  // A page brought back by the browser and sent again changes nothing: the member sees what stands.
  if (form.typed["then"] === "stay" || !outcome.stands) return seeOther(paths.answer(assessment.id, themeId));
  const page = await readAnswerTheme(context, opened, themeId);
  return seeOther(page?.nextHref ?? paths.answers(assessment.id));
}

export default function AnswerTheme() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <AnswerThemePage {...page} reply={reply ?? null} />;
}
