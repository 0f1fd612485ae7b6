import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import { seatsFormSchema } from "../core/assessment/seats-form";
import { startRefusalInWords } from "../core/assessment/start-refusals";
import { formatCycle } from "../core/text/cycles";
import { readSeatRows } from "../page-data/board-seats";
import { SeatsPage } from "../ui/pages/seats-page";
import { setSeats } from "../use-cases/set-seats";
import { readForm } from "../web/forms";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { badInput, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Seats on the board - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "set-up-assessment", params["id"]);
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Assessment" }),
    action: paths.seats(assessment.id),
    quiet: `Assessment ${formatCycle(assessment.cycle)}`,
    rows: await readSeatRows(context.db, assessment.id),
    isAnswering: assessment.state !== "preparing",
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { assessment } = await requireAssessment(context, "set-up-assessment", params["id"]);
  const form = await readForm(request, seatsFormSchema);
  if (!form.ok) return badInput(form);
  const outcome = await setSeats(context, assessment.id, form.value.seats);
  if (!outcome.ok) return badInput({ typed: form.typed, errors: startRefusalInWords(outcome.code) });
  return seeOther(paths.assessment(assessment.id));
}

export default function Seats() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SeatsPage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
