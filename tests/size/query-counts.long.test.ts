import { afterAll, beforeAll, expect, test } from "vitest";
import type { NationSize } from "../../prisma/seed/national/nation";
import { ask } from "../support/app";
import { addressAt, listRoutes } from "../permissions/routes";
import { openCountry, type Country } from "./country";

const SMALL: NationSize = { systems: 2, trusts: 4, cycles: 3, seats: [6, 6], actions: 2, reasons: 1, sharing: 100 };
/** Ten times the trusts of an ICS, the actions and the reasons; five times the seats. */
const LARGE: NationSize = { systems: 2, trusts: 40, cycles: 3, seats: [30, 30], actions: 20, reasons: 10, sharing: 100 };

/** What is drawn away from the requests: the same reads as the page of the paper, and seconds of drawing. */
const DRAWN = /\.(pdf|docx|xlsx|png)$/;

let small: Country;
let large: Country;

beforeAll(async () => {
  small = await openCountry(SMALL);
  large = await openCountry(LARGE);
}, 300_000);
afterAll(async () => {
  await small.close();
  await large.close();
});

/** The addresses of the country, at an assessment under way and at an approved one. */
async function listAddresses(): Promise<readonly string[]> {
  const routes = await listRoutes();
  return [...new Set(routes.flatMap(({ pattern }) => ["n0001-2024-25", "n0001-2023-24"].map((assessment) => addressOf(pattern, assessment))))].filter((address) => !DRAWN.test(address)).toSorted();
}

function addressOf(pattern: string, assessment: string): string {
  const reference = "N0001-2023-24-P1";
  return addressAt(pattern.replace(":reference", reference), { name: "the country", trust: "N0001", system: "NI01", assessment });
}

async function countOf(country: Country, address: string): Promise<{ readonly status: number; readonly statements: number }> {
  const get = () => ask(`${country.url}${address}`, { headers: { Cookie: country.cookie } });
  // The first time may read what a process keeps.
  await (await get()).arrayBuffer();
  let status = 0;
  const statements = await country.statementsOf(async () => {
    const answer = await get();
    status = answer.status;
    await answer.arrayBuffer();
  });
  return { status, statements: statements.length };
}

test("no page asks more of the database where there are ten times as many rows", async () => {
  const counts: Record<string, readonly [small: number, large: number, status: number]> = {};
  for (const address of await listAddresses()) {
    const [few, many] = [await countOf(small, address), await countOf(large, address)];
    expect([address, many.status]).toEqual([address, few.status]);
    counts[address] = [few.statements, many.statements, few.status];
  }
  const growing = Object.entries(counts).filter(([, [few, many]]) => many > few);
  expect(growing).toEqual([]);
  // It has looked at pages, not at refusals.
  expect(Object.values(counts).filter(([statements, , status]) => status === 200 && statements > 1).length).toBeGreaterThan(40);
});

test("a read for each row would be seen", async () => {
  const [few, many] = await Promise.all([small, large].map((country) =>
    country.statementsOf(async () => {
      for (const { code } of await country.db.organisation.findMany({ where: { kind: "trust" } })) await country.db.action.count({ where: { trustCode: code } });
    }),
  ));
  expect(few?.length).toBe(5);
  expect(many?.length).toBe(41);
});
