import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { useSpreadsheetWorker } from "../support/bundle";
import { routesWithoutForms } from "./crawl";
import { expectCalm, fuzzForms, fuzzQueries, type Tally } from "./fuzz";
import { fuzzImport, IMPORTS } from "./import-fuzz";
import { namesIn } from "./query-names";
import { openWorld, type Served, type World } from "./world";

const worker = useSpreadsheetWorker();
let world: World;
let served: Served;
beforeAll(async () => {
  world = await openWorld("sample");
  served = await world.serve();
}, 300_000);
afterAll(async () => {
  await served.close();
  world.remove();
});

/** The same each day; the long run begins elsewhere each time. */
const SEED = 20_261_128;

test("a sample of inputs to every route: none is a fault, shows the program's inside, or writes when it is refused", async () => {
  const tally: Tally = { inputs: 0, refused: 0, accepted: 0 };
  for (const target of world.targets) {
    await fuzzForms(world, served, target, { runs: target.forms.length > 0 ? 4 : 2, seed: SEED }, tally);
    await fuzzQueries(world, served, target, { runs: 3, seed: SEED }, tally);
  }
  expect(tally.inputs).toBeGreaterThan(world.targets.length * 5);
  expect(Math.min(tally.refused, tally.accepted)).toBeGreaterThan(20);
});

test.each(Object.keys(IMPORTS) as (keyof typeof IMPORTS)[])("a sample of files for the import of %s: each is taken or refused in words, and nothing is written when it is refused", async (name) => {
  const tally: Tally = { inputs: 0, refused: 0, accepted: 0 };
  await fuzzImport({ ...served, worker }, name, { runs: 40, seed: SEED }, tally);
  expect(tally.refused).toBeGreaterThan(0);
});

test("every route that takes a write has a form to be fuzzed with, and every query a name", () => {
  expect(routesWithoutForms(world.targets)).toEqual([]);
  expect(routesWithoutForms([{ id: "routes/seats", pattern: "/seats", paths: ["/seats"], forms: [], queries: [], shownTo: [] }])).toEqual(["routes/seats"]);
  for (const name of ["layer", "basis", "text", "from-day", "version", "look", "_routes"]) expect(world.queryNames).toContain(name);
  expect(namesIn('new URL(request.url).searchParams.get("a-new-one")')).toEqual(["a-new-one"]);
});

test("a handler with a fault, one that writes what it refuses, and one whose read writes are found", async () => {
  const [target] = world.targets.filter(({ id }) => id === "routes/theme-settings");
  if (target === undefined) throw new Error("There is no such route");
  const rename = () => served.db.person.updateMany({ where: { id: "service-admin" }, data: { name: randomUUID() } });
  const tally: Tally = { inputs: 0, refused: 0, accepted: 0 };
  const of = (words: string) => ({ cause: { message: expect.stringContaining(words) as string } });
  const withHandler = async (handler: (method: string, sent: string) => Promise<readonly [status: number, body: string]>, fuzz: typeof fuzzForms) => {
    const server = createServer((request, response) => {
      void text(request).then((body) => handler(request.method ?? "", `${request.url ?? ""} ${body}`)).then(([status, page]) => response.writeHead(status).end(page));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    return fuzz(world, { ...served, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }, target, { runs: 60, seed: SEED }, tally);
  };
  await withHandler(async () => [400, "Enter a level"], fuzzForms);
  await expect(withHandler(async (_method, sent) => (sent.includes("%00") || sent.includes("__proto__") ? [500, "Sorry"] : [400, "Enter a level"]), fuzzForms)).rejects.toMatchObject(of("Answered 500"));
  await expect(withHandler(async (_method, sent) => [400, sent.includes("NaN") ? (new Error("level").stack ?? "") : "Enter a level"], fuzzQueries)).rejects.toMatchObject(of("inside"));
  await expect(withHandler(async (_method, sent) => (sent.includes("9999") && (await rename()), [409, "Too late"]), fuzzForms)).rejects.toMatchObject(of("1 rows were written"));
  await expect(withHandler(async () => (await rename(), [200, "A page"]), fuzzQueries)).rejects.toMatchObject(of("Only read"));
});

test("a write on a refusal would be noticed", async () => {
  await served.db.person.updateMany({ where: { id: "service-admin" }, data: { name: "Service administrator" } });
  const before = await served.watch.written();
  await served.db.person.updateMany({ where: { id: "service-admin" }, data: { name: "Service administrator" } });
  expect(await served.watch.written()).toBe(before);
  await served.db.person.updateMany({ where: { id: "service-admin" }, data: { name: "Another name" } });
  expect(await served.watch.written()).toBe(before + 1);
});

test("an answer that shows the program's inside would be noticed, one that speaks of errors would not", () => {
  expect(() => expectCalm(500, "Sorry")).toThrow("Answered 500");
  expect(() => expectCalm(400, new Error("x").stack ?? "")).toThrow("inside");
  expect(() => expectCalm(400, "There is a problem: enter a level")).not.toThrow();
});
