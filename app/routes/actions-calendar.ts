import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../auth/guards";
import { isOpen } from "../core/actions/action";
import { calendarFile } from "../core/actions/calendar-file";
import { inDueOrder } from "../core/actions/due";
import { NO_MEASURE } from "../core/text/actions";
import { listActions } from "../db/actions";
import { findTrustName } from "../db/places";
import { paths } from "../web/paths";
import { notFound } from "../web/responses";

/** The due dates of a trust's open actions, for a calendar. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  requirePermission(context, "read-actions", code);
  const trust = await findTrustName(context.db, code);
  if (trust === null) throw notFound();
  const origin = context.settings.publicUrl ?? new URL(request.url).origin;
  const entries = inDueOrder((await listActions(context.db, code)).filter(isOpen)).flatMap(({ id, what, ownerRole, dueOn, benefit }) =>
    dueOn === null ? [] : [{ id, on: dueOn, title: `Due: ${what}`, description: `Owner: ${ownerRole}\n${benefit?.measure ?? NO_MEASURE}`, href: `${origin}${paths.action(code, id)}` }],
  );
  const stamp = context.now().toISOString().replace(/[-:]|\.\d+/g, "");
  return new Response(calendarFile(`${trust.name}: actions`, entries, stamp), {
    headers: { "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": `attachment; filename="${code}-actions.ics"`, "Cache-Control": "no-store" },
  });
}
