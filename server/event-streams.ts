import { Router, type Request, type RequestHandler, type Response } from "express";
import type { Logger } from "pino";
import type { Auth } from "../app/auth/auth";
import { findBrowserSession, findRoomSeat } from "../app/auth/seat-sessions";
import { can } from "../app/core/permissions/permissions";
import { dateInEngland } from "../app/core/text/instants";
import { findAssessment } from "../app/db/assessments";
import { listEventsAfter } from "../app/db/events";
import { findOwnSeat } from "../app/db/own-seat";
import { findRolesOfSession } from "../app/db/roles";
import { listHolding } from "../app/db/seat-sessions";
import { findHolder } from "../app/db/sessions";
import { listenForWakes } from "../app/live/database-wakes";
import { createHub, type Ear } from "../app/live/hub";
import { changesPage, timerMessage, toWire, type LiveRole } from "../app/live/live-message";
import type { ProcessContext } from "./process-context";
import { readVisit } from "./visit";

const HEARTBEAT = 15_000;
/** A page opens one; a few more are tabs. */
const MOST_STREAMS_EACH = 6;

/** By what a page may listen: a seat's browser, or a signed-in person's session. */
type Key = { readonly kind: "seat"; readonly id: string } | { readonly kind: "person"; readonly sessionId: string; readonly personId: string; readonly trustCode: string };
type Listener = Ear & { readonly key: Key };
type Parts = { readonly context: ProcessContext; readonly auth: Auth; readonly log: Logger };

/**
 * What happens in a workshop as server-sent events, and the same for pages that must ask. Plain Express: in a Remix loader the
 * end of a stream is not heard. Every connection is authorised when it opens and before each publication.
 */
export function eventStreams({ context, auth, log }: Parts): RequestHandler {
  const { db, now, settings } = context;
  const reportFault = (fault: unknown) => log.error({ fault }, "live");
  const hub = createHub<Listener>({ db, now, reportFault, mayHear });
  if (settings.databaseUrl !== null) listenForWakes(settings.databaseUrl, (id) => hub.wake(id), () => hub.wake(null), reportFault);
  const open = new Map<string, number>();

  async function mayHear(assessmentId: string, ears: readonly Listener[]): Promise<ReadonlySet<Listener>> {
    const seats = ears.some(({ key }) => key.kind === "seat") ? await listHolding(db.direct, assessmentId, now()) : new Set<string>();
    const persons = new Map<string, Promise<boolean>>();
    const judged = await Promise.all(
      ears.map(async (ear) => {
        const { key, role } = ear;
        if (key.kind === "seat") return seats.has(key.id);
        const asked = persons.get(`${role} ${key.sessionId}`) ?? holds(assessmentId, key, role);
        persons.set(`${role} ${key.sessionId}`, asked);
        return asked;
      }),
    );
    return new Set(ears.filter((_, index) => judged[index] === true));
  }

  async function holds(assessmentId: string, { sessionId, personId, trustCode }: Key & { kind: "person" }, role: LiveRole): Promise<boolean> {
    if (role === "room") {
      const [holder, seat] = await Promise.all([findHolder(db.direct, sessionId, now()), findOwnSeat(db.direct, assessmentId, personId)]);
      return holder === personId && seat !== null;
    }
    const roles = await findRolesOfSession(db.direct, { sessionId, personId }, now(), dateInEngland(now()));
    return can({ personId, sessionId, email: "", name: "", roles }, "run-workshop", trustCode);
  }

  /** Who asks, and as what; null: nobody who may. */
  async function admit(request: Request, response: Response): Promise<{ readonly key: Key; readonly role: LiveRole } | null> {
    const assessmentId = request.params["assessmentId"] ?? "";
    const { viewer, cookies } = await readVisit(auth, request, response);
    const assessment = await findAssessment(db, assessmentId);
    if (assessment === null) return null;
    const personal = viewer && ({ kind: "person", sessionId: viewer.sessionId, personId: viewer.personId, trustCode: assessment.trust.code } as const);
    if (request.query["as"] === "desk") return personal !== null && can(viewer, "run-workshop", assessment.trust.code) ? { key: personal, role: "desk" } : null;
    const visit = { db, now, settings, cookies, viewer };
    const session = await findBrowserSession(visit, assessmentId);
    if (session !== null) return { key: { kind: "seat", id: session.id }, role: "room" };
    return personal !== null && (await findRoomSeat(visit, assessmentId)) !== null ? { key: personal, role: "room" } : null;
  }

  async function stream(request: Request, response: Response): Promise<void> {
    const admitted = await admit(request, response);
    if (admitted === null) return notFound(response);
    const { key, role } = admitted;
    const owner = key.kind === "seat" ? key.id : key.sessionId;
    if ((open.get(owner) ?? 0) >= MOST_STREAMS_EACH) return void response.status(429).set("Retry-After", "30").end();
    open.set(owner, (open.get(owner) ?? 0) + 1);
    // nginx keeps a stream back without the first of these, and so do proxies that rewrite or store.
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache, no-transform", "X-Accel-Buffering": "no", Connection: "keep-alive" });
    response.write("retry: 3000\n\n");
    const heartbeat = setInterval(() => response.write(":\n\n"), HEARTBEAT);
    const ear: Listener = { key, role, send: (message) => void response.write(toWire(message)), end: () => void response.end() };
    let stop: (() => void) | null = null;
    let isClosed = false;
    response.on("close", () => {
      isClosed = true;
      clearInterval(heartbeat);
      open.set(owner, Math.max(0, (open.get(owner) ?? 1) - 1));
      if (open.get(owner) === 0) open.delete(owner);
      stop?.();
    });
    stop = await hub.listen(request.params["assessmentId"] ?? "", ear, afterOf(request));
    if (isClosed) stop();
  }

  async function state(request: Request, response: Response): Promise<void> {
    const admitted = await admit(request, response);
    const assessmentId = request.params["assessmentId"] ?? "";
    const pulse = admitted === null ? null : await hub.pulse(assessmentId, admitted.role);
    if (admitted === null || pulse === null) return notFound(response);
    const isChanged = (await listEventsAfter(db.direct, assessmentId, afterOf(request))).some(({ kind }) => changesPage(kind, admitted.role));
    const { left, runs } = timerMessage(pulse, now()).data as { readonly left: number | null; readonly runs: boolean };
    response.set("Cache-Control", "no-store").json({ version: pulse.version, isChanged, answered: pulse.answered, seats: pulse.seats, left, runs });
  }

  const router = Router();
  router.get("/live/:assessmentId", (request, response, next) => void stream(request, response).catch(next));
  router.get("/live/:assessmentId/state", (request, response, next) => void state(request, response).catch(next));
  return router;
}

/** The last event a page knows: from the header a browser sends when it connects again, else from the page's own. */
function afterOf(request: Request): number {
  const said = request.get("Last-Event-ID") ?? String(request.query["after"] ?? "");
  return /^\d{1,9}$/.test(said) ? Number(said) : 0;
}

function notFound(response: Response): void {
  response.status(404).set("Cache-Control", "no-store").type("text").send("Not found");
}
