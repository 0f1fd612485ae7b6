import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../auth/guards";
import { startFormSchema } from "../core/assessment/start-form";
import { startRefusalInWords } from "../core/assessment/start-refusals";
import { compareCycles, cycleAt, nextCycle } from "../core/cycle";
import { nextFramework } from "../core/framework/framework-library";
import { formatCycle } from "../core/text/cycles";
import { dateInEngland } from "../core/text/instants";
import { listAssessments } from "../db/assessments";
import { suggestSeatRows } from "../page-data/board-seats";
import { findTrustName } from "../db/places";
import { NewAssessmentPage } from "../ui/pages/new-assessment-page";
import { startAssessment } from "../use-cases/start-assessment";
import { readForm } from "../web/forms";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { badInput, notFound, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Start an assessment - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "set-up-assessment", code);
  const trust = await findTrustName(context.db, code);
  if (trust === null) throw notFound();
  const [assessments, seats] = await Promise.all([listAssessments(context.db, code), suggestSeatRows(context.db, code)]);
  const framework = nextFramework(context.frameworks, assessments[0]?.framework ?? null);
  const current = cycleAt(dateInEngland(context.now()));
  const free = [current, nextCycle(current)].filter((cycle) => !assessments.some((one) => compareCycles(one.cycle, cycle) === 0));
  return {
    frame: trustFrame(viewer, trust, { assessmentId: assessments[0]?.id ?? null, current: "Home" }),
    action: paths.newAssessment(code),
    cycles: free.map((cycle) => ({ value: cycle, text: formatCycle(cycle) })),
    framework: { id: framework.id, version: framework.version, title: framework.shortTitle },
    seats,
    lenses: framework.lenses.map(({ title, themes }) => ({ title, themes: themes.map(({ id, title: name, question }) => ({ id, title: name, question })) })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = params["ods"] ?? "";
  requirePermission(context, "set-up-assessment", code);
  const form = await readForm(request, startFormSchema);
  if (!form.ok) return badInput(form);
  const outcome = await startAssessment(context, code, form.value);
  if (!outcome.ok) return badInput({ typed: form.typed, errors: startRefusalInWords(outcome.code) });
  return seeOther(paths.assessment(outcome.value.assessmentId));
}

export default function NewAssessment() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NewAssessmentPage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
