import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireAssessment } from "../auth/require-assessment";
import { openFormSchema, stepFormSchema } from "../core/assessment/decision-forms";
import { decisionRefusalInWords } from "../core/assessment/decision-refusals";
import { mailedInWords } from "../core/text/answering-mails";
import { dateInEngland } from "../core/text/instants";
import { readAssessmentHome } from "../page-data/assessment-home";
import { AssessmentHomePage } from "../ui/pages/assessment-home-page";
import { closeFirstRounds } from "../use-cases/close-first-rounds";
import { openAnswering } from "../use-cases/open-answering";
import { revealFirstRounds } from "../use-cases/reveal-first-rounds";
import { writeToMembers } from "../use-cases/write-to-members";
import { readForm } from "../web/forms";
import { readMailed } from "../web/mailed-query";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.quiet ?? "Assessment"} - Boardmark` }];

const schema = z.discriminatedUnion("intent", [
  openFormSchema.extend({ intent: z.literal("open") }),
  stepFormSchema.extend({ intent: z.literal("close"), presentSeatIds: z.array(z.string().max(64)).max(100).default([]) }),
  stepFormSchema.extend({ intent: z.literal("reveal") }),
  z.object({ intent: z.literal("invite") }),
  z.object({ intent: z.literal("remind") }),
]);

/** Who may do what the form asks for; who sent none of these is asked for the least common of them. */
const NEEDS = { open: "set-up-assessment", close: "run-workshop", reveal: "run-workshop", invite: "set-up-assessment", remind: "see-who-answered" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "read-trust", params["id"]);
  const mailed = readMailed(request.url);
  const page = await readAssessmentHome({ ...context, today: dateInEngland(context.now()), sendsMail: context.mailMember !== null }, viewer, assessment);
  return { ...page, mailed: mailed && mailedInWords(mailed.sent, mailed.failed) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request, schema);
  const { assessment } = await requireAssessment(context, form.ok ? NEEDS[form.value.intent] : "run-workshop", params["id"]);
  if (!form.ok) return badInput(form);
  const asked = form.value;
  if (asked.intent === "invite" || asked.intent === "remind") {
    const { mailMember } = context;
    if (mailMember === null) throw notFound();
    const written = await writeToMembers({ ...context, mailMember }, assessment.id, asked.intent);
    if (!written.ok) return conflict({ typed: form.typed, errors: { "": decisionRefusalInWords(written.code) } });
    return seeOther(paths.assessmentMailed(assessment.id, written.value.sent, written.value.failed));
  }
  const outcome =
    asked.intent === "open"
      ? await openAnswering(context, assessment.id, asked)
      : asked.intent === "close"
        ? await closeFirstRounds(context, assessment.id, asked)
        : await revealFirstRounds(context, assessment.id, asked);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": decisionRefusalInWords(outcome.code) } });
  return seeOther(asked.intent === "reveal" ? paths.spreads(assessment.id) : paths.assessment(assessment.id));
}

export default function AssessmentHome() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <AssessmentHomePage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
