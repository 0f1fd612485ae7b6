import type { Assessment } from "../core/assessment/assessment";
import type { Viewer } from "../core/permissions/viewer";
import { formatCycle } from "../core/text/cycles";
import type { Queries } from "../db/database";
import { listLinkedSeats } from "../db/seat-links";
import { listSeats } from "../db/seats";
import type { WorkshopLinksPageProps } from "../ui/pages/workshop-links-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";

/** The seats and whether each has a link, for the trust lead. */
export async function readSeatLinks(db: Queries, viewer: Viewer, assessment: Assessment): Promise<Omit<WorkshopLinksPageProps, "made" | "errors">> {
  const [seats, linked] = await Promise.all([listSeats(db, assessment.id), listLinkedSeats(db, assessment.id)]);
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Assessment" }),
    action: paths.links(assessment.id),
    quiet: `Assessment ${formatCycle(assessment.cycle)}`,
    rows: seats.map(({ id, title, kind, personId }) => ({
      id,
      title,
      kind,
      hasLink: linked.has(id),
      state: linked.has(id) ? "Handed out" : personId === null ? "None yet" : "None; its holder signs in",
    })),
  };
}
