import type { ActionFunctionArgs } from "@remix-run/node";
import { requireSeatAlone } from "../auth/seat";
import { answerFormSchema } from "../core/assessment/answer-form";
import { answerRefusalInWords } from "../core/text/answer-refusals";
import { answerInWords } from "../core/text/answers";
import { requireFramework } from "../core/framework/framework-library";
import { findAssessment } from "../db/assessments";
import { saveAnswer } from "../use-cases/save-answer";
import { readForm } from "../web/forms";
import { notFound } from "../web/responses";

/** There is nothing here to read. */
export function loader() {
  return notFound();
}

/** Saves one answer as the member goes, and says in data what became of it; the same as the page's own form does in words. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const seat = await requireSeatAlone(context, params["id"]);
  const assessmentId = params["id"] ?? "";
  const form = await readForm(request, answerFormSchema);
  if (!form.ok) return reply({ status: "invalid", errors: form.errors }, 400);
  const outcome = await saveAnswer(context, { assessmentId, seatId: seat.id, themeId: params["theme"] ?? "" }, form.value);
  if (outcome.ok) return reply({ status: "saved", revision: outcome.revision }, 200);
  const text = answerRefusalInWords(outcome.code);
  if (outcome.code !== "stale") return reply({ status: "refused", code: outcome.code, text }, 409);
  const assessment = await findAssessment(context.db, assessmentId);
  if (assessment === null) throw notFound();
  const { scale } = requireFramework(context.frameworks, assessment.framework);
  const { choice, reason, revision } = outcome.stored;
  return reply({ status: "stale", text, stored: { choice: answerInWords(choice, scale), reason, revision } }, 409);
}

function reply(body: unknown, status: number): Response {
  const text = JSON.stringify(body);
  // With its length a few bytes are not compressed: it costs more than the whole answer otherwise.
  return new Response(text, { status, headers: { "Content-Type": "application/json", "Content-Length": String(Buffer.byteLength(text)) } });
}
