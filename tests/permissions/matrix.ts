import { createHash, randomUUID } from "node:crypto";
import { readFrameworks } from "../../app/content/read-frameworks";
import { readRegisters } from "../../app/content/read-registers";
import { ACTIONS, can, type Action } from "../../app/core/permissions/permissions";
import { ROUTE_PERMISSIONS, type Access, type RoutePermission } from "../../app/core/permissions/route-permissions";
import type { Db } from "../../app/db/database";
import { importRegisters } from "../../app/use-cases/import-registers";
import { seedDemo } from "../../prisma/seed/seed-demo";
import { ask, openApp } from "../support/app";
import { createMigratedDatabase, PROJECT_ROOT } from "../support/database";
import { signEverybodyIn, type Actor } from "./actors";
import { addressAt, dataAddressOf, organisationOf, type Place, type RouteUnderTest } from "./routes";

/** A place of which nothing exists. */
const UNKNOWN: Place = { name: "nowhere", trust: "XZZ", system: "XZZ", assessment: "no-such-assessment" };

/** Routes that have nothing to show at the places asked, even to whom they are open; why. */
const NOTHING_YET: Readonly<Record<string, string>> = {
  "routes/agree": "no theme there waits for its level",
};

/** The served worked example, and everybody signed in to it. */
export type Matrix = {
  readonly db: Db;
  readonly url: string;
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly close: () => Promise<void>;
};

export async function openMatrix(): Promise<Matrix> {
  const { db, remove } = await createMigratedDatabase();
  await importRegisters(db, readRegisters(PROJECT_ROOT).boards, randomUUID);
  await seedDemo({ db, frameworks: readFrameworks(PROJECT_ROOT), now: new Date() });
  const app = await openApp(db);
  return {
    db,
    url: app.url,
    actors: await signEverybodyIn(db, app.url),
    places: await placesOfTheExample(db),
    close: async () => {
      await app.close();
      await remove();
    },
  };
}

/**
 * How far a route is asked. "sample": opened once by each whom it is open to, refused at the newest place of each trust and written to
 * by POST; "full": everywhere, by every method.
 */
export type Reach = "sample" | "full";

/** Reads a route as everybody, as a page and as data alone. @returns what was answered otherwise than its row says. */
export async function readAsEverybody(matrix: Matrix, { id, pattern }: RouteUnderTest, reach: Reach): Promise<readonly string[]> {
  const row = rowOf(id);
  const wrong: string[] = [];
  // Whoever asks for everything soon reaches the limit on downloads, which is another test's.
  await matrix.db.rateLimit.deleteMany();
  for (const actor of matrix.actors) {
    let isOpened = false;
    for (const isData of [false, true]) {
      const refused = await answerTo(matrix, actor, addressOf({ id, pattern }, UNKNOWN, isData));
      for (const place of placesIn(matrix, pattern, reach)) {
        const address = addressOf({ id, pattern }, place, isData);
        const isOpen = await isOpenTo(matrix.db, row.read, actor, pattern, place);
        if (isOpen && isOpened && reach === "sample") continue;
        const answer = await answerTo(matrix, actor, address);
        const fault = isOpen ? faultOfOpen(id, answer) : faultOfRefusal(actor, address, answer, refused, row.read);
        if (fault !== null) wrong.push(`${actor.name}, ${address}: ${fault}`);
        isOpened ||= isOpen;
      }
    }
  }
  return wrong;
}

/** Writes to a route as everybody whom its row does not name. @returns what was answered otherwise than by a refusal. */
export async function writeAsStrangers(matrix: Matrix, { id, pattern }: RouteUnderTest, reach: Reach): Promise<readonly string[]> {
  const row = rowOf(id);
  const wrong: string[] = [];
  for (const actor of matrix.actors) {
    for (const place of [...placesIn(matrix, pattern, reach), UNKNOWN]) {
      if (await isOpenTo(matrix.db, row.write, actor, pattern, place)) continue;
      for (const isData of [false, true]) {
        const address = addressOf({ id, pattern }, place, isData);
        for (const method of reach === "full" ? ["POST", "PUT", "DELETE"] : ["POST"]) {
          const answer = await answerTo(matrix, actor, address, method);
          const allowed = row.write === "nobody" ? [404, 405] : row.write !== "link-holder" && actor.viewer === null ? [403] : [404];
          if (!allowed.includes(answer.status)) wrong.push(`${actor.name}, ${method} ${address}: ${answer.status}`);
        }
      }
    }
  }
  return wrong;
}

/**
 * Writes to a route as each whom its row names, at the first place where it is open to them, with a form that asks for nothing.
 * @returns who was refused as somebody who may not: by 403 or 404, or by the way to sign in.
 */
export async function writeAsPermitted(matrix: Matrix, { id, pattern }: RouteUnderTest): Promise<readonly string[]> {
  const row = rowOf(id);
  const wrong: string[] = [];
  // Whoever signs out is signed out.
  if (row.write === "link-holder" || id === "routes/sign-out") return wrong;
  for (const actor of matrix.actors) {
    for (const place of placesOf(matrix, pattern)) {
      if (!(await isOpenTo(matrix.db, row.write, actor, pattern, place))) continue;
      const { status, location } = await answerTo(matrix, actor, addressOf({ id, pattern }, place, false), "POST");
      if ([401, 403, 404, 405].includes(status) && !Object.hasOwn(NOTHING_YET, id)) wrong.push(`${actor.name}, POST ${addressAt(pattern, place)}: ${status}`);
      if (status >= 500 || location?.startsWith("/sign-in?to=")) wrong.push(`${actor.name}, POST ${addressAt(pattern, place)}: ${status} ${location}`);
      break;
    }
  }
  return wrong;
}

/** Asks for the event stream of every workshop and its state as everybody, for the desk and for the room. @returns what was answered otherwise than to whom it is open. */
export async function listenAsEverybody(matrix: Matrix): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const actor of matrix.actors) {
    for (const place of [...matrix.places, UNKNOWN]) {
      for (const [as, access] of [["desk", "run-workshop"], ["room", "seated"]] as const) {
        const isOpen = await isOpenTo(matrix.db, access, actor, "/assessments/:id", place);
        const headers = actor.cookie === "" ? {} : { Cookie: actor.cookie };
        const stream = await ask(`${matrix.url}/live/${place.assessment}?as=${as}`, { headers });
        const isStream = stream.headers.get("Content-Type")?.startsWith("text/event-stream") === true;
        const body = isStream ? "" : await stream.text();
        if (isStream) await stream.body?.cancel();
        if (isOpen ? !isStream : stream.status !== 404 || body !== "Not found") wrong.push(`${actor.name}, ${as} of ${place.name}: ${stream.status}`);
        const state = await ask(`${matrix.url}/live/${place.assessment}/state?as=${as}`, { headers });
        if (!isOpen && (state.status !== 404 || (await state.text()) !== "Not found")) wrong.push(`${actor.name}, state for the ${as} of ${place.name}: ${state.status}`);
      }
    }
  }
  return wrong;
}

/** @throws for a route without a row. */
export function rowOf(id: string): RoutePermission {
  const row = ROUTE_PERMISSIONS[id];
  if (row === undefined) throw new Error(`${id} has no row in route-permissions.ts`);
  return row;
}

type Answer = { readonly status: number; readonly location: string | null; readonly headers: Headers; readonly body: string };

async function answerTo({ url }: Matrix, actor: Actor, address: string, method = "GET"): Promise<Answer> {
  const isWrite = method !== "GET";
  const answer = await ask(`${url}${address}`, {
    method,
    headers: { ...(actor.cookie === "" ? {} : { Cookie: actor.cookie }), ...(isWrite ? { Origin: url } : {}) },
    ...(isWrite ? { body: new URLSearchParams({ intent: "none" }) } : {}),
  });
  return { status: answer.status, location: answer.headers.get("Location"), headers: answer.headers, body: await answer.text() };
}

function addressOf({ id, pattern }: RouteUnderTest, place: Place, isData: boolean): string {
  const address = addressAt(pattern, place);
  return isData ? dataAddressOf(address, id) : address;
}

/** Whether a row lets somebody in at a place. */
export async function isOpenTo(db: Db, access: Access, { viewer }: Actor, pattern: string, place: Place): Promise<boolean> {
  if (access === "anyone") return true;
  if (access === "nobody" || access === "link-holder" || viewer === null) return false;
  if (access === "signed-in") return true;
  if (access === "seated") return (await db.seat.count({ where: { assessmentId: place.assessment, personId: viewer.personId, leftOn: null } })) > 0;
  if (access === "seat-holder") return (await db.seat.count({ where: { assessmentId: place.assessment, personId: viewer.personId, leftOn: null, kind: { not: "observer" } } })) > 0;
  const actions = typeof access === "string" ? [access] : access;
  return actions.some((action: Action) => ACTIONS.includes(action) && can(viewer, action, organisationOf(pattern, place)));
}

/** Open: an answer of the route's own, be it a page, a way on, or a refusal for the state things are in. */
function faultOfOpen(id: string, { status, location, headers, body }: Answer): string | null {
  if (location?.startsWith("/sign-in")) return "was led to sign in";
  if (status === 404 && Object.hasOwn(NOTHING_YET, id)) return null;
  if (status >= 400 && status !== 409) return `was answered ${status}`;
  return faultOfHeaders(headers) ?? (headers.get("Content-Type")?.startsWith("text/html") ? faultOfPage(body) : null);
}

function faultOfHeaders(headers: Headers): string | null {
  const missing = ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy", "Cache-Control"].filter((name) => !headers.has(name));
  return missing.length === 0 ? null : `lacks ${missing.join(", ")}`;
}

/** What the page's own content security policy would refuse. */
function faultOfPage(body: string): string | null {
  const refused = /<[a-z][^>]*\s(style|on[a-z]+)=|<script(?![^>]*\s(?:src|nonce)=)|<style(?![^>]*\snonce=)/i.exec(body);
  return refused === null ? null : `holds what its policy refuses: ${refused[0]}`;
}

/** Refused: by the shape of the request alone, with the very bytes of what does not exist. */
function faultOfRefusal({ viewer }: Actor, address: string, answer: Answer, unknown: Answer, access: Access): string | null {
  const isPage = !(address.split("?")[0]?.split("/").at(-1) ?? "").includes(".");
  const isLed = viewer === null && isPage && access !== "nobody" && access !== "link-holder";
  if (isLed) return answer.status === 303 && answer.location === `/sign-in?to=${encodeURIComponent(address)}` ? null : `was answered ${answer.status} ${answer.location}`;
  if (answer.status !== 404) return `was answered ${answer.status}`;
  return answer.body === unknown.body ? null : "was answered by other bytes than what does not exist";
}

function placesIn(matrix: Matrix, pattern: string, reach: Reach): readonly Place[] {
  const places = placesOf(matrix, pattern);
  return reach === "full" ? places : places.filter(({ trust }, index) => places.findIndex((other) => other.trust === trust) === index);
}

/** The places at which a pattern has different addresses. */
export function placesOf({ places }: Matrix, pattern: string): readonly Place[] {
  return [...new Map(places.map((place) => [addressAt(pattern, place), place])).values()];
}

/** The assessments of two trusts of the ICS, this cycle and earlier; addresses of trusts and systems go with them. */
async function placesOfTheExample(db: Db): Promise<readonly Place[]> {
  const assessments = await db.assessment.findMany({ where: { trustCode: { in: ["XN1", "XV1"] } }, orderBy: [{ trustCode: "asc" }, { cycle: "desc" }] });
  return assessments.map(({ id, trustCode, cycle }) => ({ name: `${trustCode} ${cycle}`, trust: trustCode, system: trustCode === "XN1" ? "XMV" : "XLK", assessment: id }));
}

/** A digest of every table but those that counting and using a session move. */
export async function stateOf(database: Db): Promise<Readonly<Record<string, string>>> {
  const tables = await database.$queryRawUnsafe<{ name: string }[]>(
    process.env["BOARDMARK_TEST_ENGINE"] === "postgresql"
      ? `SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1`
      : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
  const state: Record<string, string> = {};
  for (const { name } of tables) {
    if (["Session", "RateLimit"].includes(name)) continue;
    const rows = await database.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${name}"`);
    const text = rows.map((row) => JSON.stringify(row, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value))).sort();
    state[name] = createHash("sha256").update(text.join("\n")).digest("hex");
  }
  return state;
}
