import fc from "fast-check";
import { ask } from "../support/app";
import { cookieSent } from "../support/people";
import type { Target } from "./crawl";
import { asking, bodyOf, inputTo } from "./inputs";
import type { Served, World } from "./world";

/** What no answer may hold: a place in the program, or a driver's own words. */
const TRACE = /\bat (?:async )?[\w.$<> ]+\((?:file:|node:|\/)[^)]*:\d+:\d+\)|node_modules|PrismaClient|SQLITE_|\bTypeError\b|\bZodError\b/;

export type Tally = { inputs: number; refused: number; accepted: number };
/** How many inputs, and from which seed of chance; absent: another each time. */
export type Runs = { readonly runs: number; readonly seed?: number };

/** Sends whatever might be sent to a route. @throws the smallest input that breaks a rule, with fast-check's seed. */
export async function fuzzForms(world: World, served: Served, { paths: [path = "/"], forms, shownTo }: Target, { runs, seed }: Runs, tally: Tally): Promise<void> {
  const input = inputTo(path, forms, actorsFor(world, shownTo, 4));
  const property = fc.asyncProperty(input, async ({ actor, form, fields, encoding }) => {
    const { body, headers } = bodyOf(fields, encoding);
    await send(world, served, tally, { actor, address: form.path, init: { method: "POST", body, headers: { ...headers, Origin: served.url } } });
  });
  await fc.assert(property, { numRuns: runs, ...(seed === undefined ? {} : { seed }) });
}

/** Asks whatever might be asked of a route's address. A read writes nothing, whatever comes of it. */
export async function fuzzQueries(world: World, served: Served, { paths: [path = "/"], queries, shownTo }: Target, { runs, seed }: Runs, tally: Tally): Promise<void> {
  const input = fc.record({ actor: fc.constantFrom(...actorsFor(world, shownTo, 2)), asked: asking(path, queries, world.queryNames) });
  const property = fc.asyncProperty(input, ({ actor, asked }) => send(world, served, tally, { actor, address: asked.address, init: { headers: asked.headers } }));
  await fc.assert(property, { numRuns: runs, ...(seed === undefined ? {} : { seed }) });
}

type Sent = { readonly actor: number; readonly address: string; readonly init: { readonly method?: string; readonly body?: BodyInit | null; readonly headers: Readonly<Record<string, string>> } };

/** The session that each actor was given since the world was opened, by place in the list of actors. */
const given = new WeakMap<Served, Map<number, string>>();

function cookiesOf(served: Served): Map<number, string> {
  const held = given.get(served) ?? new Map<number, string>();
  given.set(served, held);
  return held;
}

async function send(world: World, served: Served, tally: Tally, { actor, address, init }: Sent): Promise<void> {
  await forgetTries(served, (tally.inputs += 1));
  const before = await served.watch.written();
  // A stray cookie comes beside one's own.
  const held = cookiesOf(served);
  const cookie = [held.get(actor) ?? world.actors[actor]?.cookie ?? "", init.headers["Cookie"] ?? ""].filter((part) => part !== "").join("; ");
  const answer = await ask(`${served.url}${address}`, { ...init, headers: { ...init.headers, ...(cookie === "" ? {} : { Cookie: cookie }) } });
  // As a browser does: a session may go on under another token. Who signs in may be somebody else, and is left out.
  const renewed = /^\/(?:sign-in|set-password)/.test(address) ? undefined : answer.headers.getSetCookie().find((one) => /^boardmark=[a-z0-9]/.test(one));
  if (renewed !== undefined) held.set(actor, cookieSent(renewed));
  expectCalm(answer.status, await bodyIn(answer));
  const isRefused = answer.status >= 400;
  tally[isRefused ? "refused" : "accepted"] += 1;
  if (!isRefused && init.method === "POST") return;
  const written = (await served.watch.written()) - before;
  if (written !== 0) throw new Error(`${isRefused ? `Refused with ${answer.status}` : "Only read"}, and ${written} rows were written`);
}

/** A stream of events has no end to wait for. */
async function bodyIn(answer: Response): Promise<string> {
  if (!answer.headers.get("Content-Type")?.startsWith("text/event-stream")) return answer.text();
  await answer.body?.cancel();
  return "";
}

/** Everybody, and whoever is shown the route more often than the rest. */
function actorsFor({ actors }: World, shownTo: readonly number[], times: number): readonly number[] {
  return [...actors.keys(), ...Array.from({ length: times }, () => shownTo).flat()];
}

/** @throws for a fault, and for an answer that shows a place in the program or a driver's own words. */
export function expectCalm(status: number, body: string): void {
  if (status >= 500) throw new Error(`Answered ${status}: ${body.slice(0, 300)}`);
  const [trace] = TRACE.exec(body) ?? [];
  if (trace !== undefined) throw new Error(`The answer shows the program's inside: ${trace}`);
}

/** Limits on tries are another test's: here they would only keep inputs from being read. */
async function forgetTries({ db }: Served, count: number): Promise<void> {
  if (count % 20 === 0) await db.rateLimit.deleteMany();
}
