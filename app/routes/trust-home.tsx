import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "../core/permissions/permissions";
import { requirePermission } from "../auth/guards";
import { journeySteps, stateInWords } from "../core/assessment/journey";
import type { NextPlace } from "../core/assessment/next-step";
import { dateInEngland } from "../core/text/instants";
import { formatCycle } from "../core/text/cycles";
import { formatDateWithDay } from "../core/text/dates";
import { listAssessments } from "../db/assessments";
import { findTrustName } from "../db/places";
import { systemsOfTrust } from "../db/memberships";
import { findSeatOfPerson } from "../db/seats";
import { TrustHomePage } from "../ui/pages/trust-home-page";
import { readHomeActions } from "../page-data/home-actions";
import { firstSteps } from "../page-data/set-up";
import { readNextStep } from "../page-data/next-step";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { notFound } from "../web/responses";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.frame.organisation ?? "Trust"} - Boardmark` }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "read-trust", code);
  const trust = await findTrustName(context.db, code);
  if (trust === null) throw notFound();
  const today = dateInEngland(context.now());
  const [assessments, systems] = await Promise.all([listAssessments(context.db, code), systemsOfTrust(context.db, code, today)]);
  const current = assessments[0] ?? null;
  const seat = current && (await findSeatOfPerson(context.db, current.id, viewer.personId));
  const step = await readNextStep(context.db, { viewer, trust, assessment: current, seat, today });
  return {
    frame: trustFrame(viewer, trust, { assessmentId: current?.id ?? null, hasSeat: seat !== null, current: "Home" }),
    quiet: current === null ? formatDateWithDay(today) : `Assessment ${formatCycle(current.cycle)}, ${formatDateWithDay(today)}`,
    title: step.title,
    sentence: step.sentence,
    next: step.next && { title: step.next.title, text: step.next.text, button: step.next.button, href: placeOf(step.next.place, code, current?.id ?? "") },
    steps: current === null ? [] : journeySteps(current),
    firstSteps: current === null && can(viewer, "set-up-assessment", code) ? firstSteps(code) : [],
    actions: await readHomeActions(context, code, assessments, today),
    assessments: assessments.map(({ id, cycle, state }) => ({ href: paths.assessment(id), cycle: formatCycle(cycle), state: stateInWords(state) })),
    keeping: KEEPING.filter(({ needs }) => can(viewer, needs, code)).map(({ href, text, about }) => ({ href: href(code), text, about })),
    systems: systems.map(({ code: system, name, isPrincipal }) => ({ href: paths.system(system), name, isPrincipal })),
    beyond: [...(can(viewer, "post-asks", code) ? [{ href: paths.trustAsks(code), text: "Ask for help, or offer to show something" }] : []), { href: paths.england(), text: "Where boards in England stand" }],
  };
}

/** What a trust lead looks after beside the assessment. */
const KEEPING = [
  { needs: "keep-trust-people", href: paths.trustPeople, text: "The trust’s people", about: "who may do what, and who asks for a role" },
  { needs: "read-trust-audit", href: paths.trustAudit, text: "The trust’s audit log", about: "who did what, when and from where" },
  { needs: "take-trust-data", href: paths.trustExit, text: "The trust’s data", about: "a copy of everything, and the way out" },
] as const;

function placeOf(place: NextPlace, code: string, assessmentId: string): string {
  const places: Readonly<Record<NextPlace, string>> = {
    start: paths.newAssessment(code),
    assessment: paths.assessment(assessmentId),
    answers: paths.answers(assessmentId),
    agree: paths.spreads(assessmentId),
    approval: paths.approval(assessmentId),
    release: paths.release(assessmentId),
    results: paths.results(assessmentId),
    room: paths.room(assessmentId),
    workshop: paths.workshop(assessmentId),
  };
  return places[place];
}

export default function TrustHome() {
  return <TrustHomePage {...useLoaderData<typeof loader>()} />;
}
