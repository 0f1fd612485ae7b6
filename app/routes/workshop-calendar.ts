import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAssessment } from "../auth/require-assessment";
import { calendarFile } from "../core/actions/calendar-file";
import { formatCycle } from "../core/text/cycles";
import { paths } from "../web/paths";
import { notFound } from "../web/responses";

/** The day of the workshop, for a calendar. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { assessment } = await requireAssessment(context, "read-trust", params["id"]);
  const { id, workshopOn, trust, cycle } = assessment;
  if (workshopOn === null) throw notFound();
  const origin = context.settings.publicUrl ?? new URL(request.url).origin;
  const entry = {
    id: `workshop-${id}`,
    on: workshopOn,
    title: `Board workshop on digital, ${formatCycle(cycle)}`,
    description: "Answer the questions alone before it: about 12 minutes, private, on any phone.",
    href: `${origin}${paths.answers(id)}`,
  };
  const stamp = context.now().toISOString().replace(/[-:]|\.\d+/g, "");
  return new Response(calendarFile(`${trust.name}: workshop`, [entry], stamp), {
    headers: { "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": `attachment; filename="${trust.code}-workshop.ics"`, "Cache-Control": "no-store" },
  });
}
