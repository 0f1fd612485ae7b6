import fc from "fast-check";
import { ask } from "../support/app";
import { addressLike, inputTo } from "./inputs";
import { bodyOf, type Served, type Target, type World } from "./world";

/** Names that queries of the product have, beside what chance makes. */
const QUERY_NAMES = ["layer", "setting", "basis", "release", "cycle", "membership", "trust", "profile", "page", "kind", "from-day", "from-month", "from-year", "to", "done", "text", "view", "system", "audience", "receipt", "theme", "_routes", "keep", "saved", "away", "sent", "index"];

/** What no answer may hold: a place in the program, or a driver's own words. */
const TRACE = /\bat (?:async )?[\w.$<> ]+\((?:file:|node:|\/)[^)]*:\d+:\d+\)|node_modules|PrismaClient|SQLITE_|\bTypeError\b|\bZodError\b/;

export type Tally = { inputs: number; refused: number; accepted: number };

/** Sends whatever might be sent to a route. @throws the smallest input that breaks a rule, with fast-check's seed. */
export async function fuzzForms(world: World, served: Served, target: Target, runs: number, tally: Tally, seed?: number): Promise<void> {
  const everybody = world.actors.map((_, index) => index);
  const actors = [...everybody, ...target.shownTo, ...target.shownTo, ...target.shownTo, ...target.shownTo];
  for (const path of target.paths.slice(0, 1)) {
    await fc.assert(
      fc.asyncProperty(inputTo(path, target.forms, actors), async ({ actor, form, fields, encoding }) => {
        await forgetTries(served, (tally.inputs += 1));
        const before = await served.watch.written();
        const { body, headers } = bodyOf(fields, encoding);
        const cookie = world.actors[actor]?.cookie ?? "";
        const answer = await ask(`${served.url}${form.path}`, { method: "POST", body, headers: { ...headers, Origin: served.url, ...(cookie === "" ? {} : { Cookie: cookie }) } });
        expectCalm(answer.status, await answer.text());
        if (answer.status < 400) return void (tally.accepted += 1);
        tally.refused += 1;
        const written = (await served.watch.written()) - before;
        if (written !== 0) throw new Error(`Refused with ${answer.status}, and ${written} rows were written`);
      }),
      { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
    );
  }
}

/** Asks whatever might be asked of a route's address. A read writes nothing, whatever comes of it. */
export async function fuzzQueries(world: World, served: Served, target: Target, runs: number, tally: Tally, seed?: number): Promise<void> {
  const [path = "/"] = target.paths;
  const actors = [...world.actors.keys(), ...target.shownTo, ...target.shownTo];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...actors), addressLike(path, QUERY_NAMES), async (actor, address) => {
      await forgetTries(served, (tally.inputs += 1));
      const before = await served.watch.written();
      const cookie = world.actors[actor]?.cookie ?? "";
      const answer = await ask(`${served.url}${address}`, { headers: cookie === "" ? {} : { Cookie: cookie } });
      expectCalm(answer.status, await answer.text());
      tally[answer.status < 400 ? "accepted" : "refused"] += 1;
      const written = (await served.watch.written()) - before;
      if (written !== 0) throw new Error(`A read wrote ${written} rows`);
    }),
    { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
  );
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
