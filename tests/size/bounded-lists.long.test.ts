import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "../../app/db/database";
import { addressAt, listRoutes } from "../permissions/routes";
import { ask } from "../support/app";
import { PROJECT_ROOT } from "../support/database";
import { BOUNDED } from "./bounded-tables";
import { openCountry, type Country } from "./country";
import { FILLED, fillLists } from "./fill-lists";

const ROWS = 300;
/** List items and rows of tables on one page, and its bytes before they are packed. */
const LIMITS = { rows: 250, bytes: 400_000 } as const;

/** Documents, or a page that shows one: whole by their nature, to be printed and filed as they stand. */
const DOCUMENTS = new Set(["/trusts/:ods/paper-template", "/assessments/:id/paper", "/papers/:reference", "/ics/:icb/paper", "/assessments/:id/answering-pack"]);

type List = { /** What its pages say they are of. */ readonly of: string; /** What a row is. */ readonly row: string; /** How many there are; null: as many as its pages hold, and more than one page of them. */ readonly count: ((db: Db) => Promise<number>) | null };

const [trust, system, approved] = [`/trusts/${FILLED.trust}`, `/ics/${FILLED.system}`, `/assessments/${FILLED.approved}`];
const own = { trustCode: FILLED.trust };

/** The lists that a trust, a system, a person or the service adds to without end, each at its address. */
const LISTS: readonly (readonly [address: string, list: List])[] = [
  [`${trust}/actions`, { of: "actions", row: "main .bm-todo tbody tr", count: (db) => db.action.count({ where: own }) }],
  [`${trust}/follow-up`, { of: "actions", row: "main .bm-todo tbody tr", count: null }],
  [`${trust}/priorities`, { of: "actions", row: "main .bm-priority", count: (db) => db.action.count({ where: { assessmentId: FILLED.approved } }) }],
  [`${trust}/priorities`, { of: "the history", row: "#history .bm-todo-history > li", count: () => Promise.resolve(ROWS) }],
  [`${trust}/actions/:action`, { of: "the history", row: "#history .bm-todo-history > li", count: () => Promise.resolve(ROWS + 1) }],
  [`${trust}/actions/:action`, { of: "readings", row: "#readings tbody tr", count: () => Promise.resolve(ROWS + 1) }],
  [`${trust}/lessons`, { of: "lessons", row: "main .bm-evidence > li", count: (db) => db.sharedLesson.count({ where: own }) }],
  [`${trust}/visits`, { of: "visits", row: "main .bm-evidence > li", count: (db) => db.goAndSee.count({ where: own }) }],
  [`${trust}/development`, { of: "sessions", row: "main .bm-evidence > li", count: (db) => db.boardSession.count({ where: own }) }],
  [`${trust}/vital-signs`, { of: "values", row: "#digital-spend-share-values tbody tr", count: (db) => db.vitalSignValue.count({ where: own }) }],
  [`${trust}/asks`, { of: "this trust’s posts", row: "section[aria-labelledby=own] .bm-post", count: (db) => db.post.count({ where: own }) }],
  [`${trust}/asks`, { of: "others’ posts", row: "section[aria-labelledby=others] .bm-post", count: () => Promise.resolve(ROWS) }],
  [`${trust}/people`, { of: "roles", row: "#roles ~ .bm-table-box tbody tr, #roles ~ table tbody tr", count: (db) => db.roleMembership.count({ where: { organisationCode: FILLED.trust } }) }],
  [`${trust}/people`, { of: "requests", row: "main form:has([name=request])", count: null }],
  [`${trust}/audit`, { of: "entries", row: "main tbody tr", count: null }],
  [`${system}`, { of: "news", row: "section[aria-labelledby=news] li", count: null }],
  [`${system}/asks`, { of: "posts", row: "main .bm-posts--wide:not(#lessons ~ *) > li", count: (db) => db.post.count({ where: { systemCode: FILLED.system } }) }],
  [`${system}/asks`, { of: "lessons", row: "section[aria-labelledby=lessons] .bm-post", count: (db) => db.sharedLesson.count() }],
  [`${system}/peers`, { of: "sets", row: "main tbody tr", count: (db) => db.savedPeerSet.count() }],
  [`${system}/paper/issue`, { of: "issued papers", row: ".bm-issued > li", count: (db) => db.paper.count({ where: { organisationCode: FILLED.system } }) }],
  [`${approved}/paper/wording`, { of: "texts", row: "main .bm-wording", count: null }],
  [`${approved}/paper/issue`, { of: "issued papers", row: ".bm-issued > li", count: (db) => db.paper.count({ where: { assessmentId: FILLED.approved } }) }],
  [`${approved}/release`, { of: "releases", row: "section[aria-labelledby=record] tbody tr", count: null }],
  [`${approved}/themes/${FILLED.theme}`, { of: "the history", row: "#target-history .bm-todo-history > li", count: () => Promise.resolve(ROWS) }],
  [`${approved}/evidence/${FILLED.theme}`, { of: "the history", row: "main .bm-todo-history > li", count: () => Promise.resolve(ROWS) }],
  ["/account", { of: "browsers", row: "main table tbody tr", count: (db) => db.session.count({ where: { personId: FILLED.person } }) }],
  ["/account/roles", { of: "roles", row: "#held tbody tr", count: (db) => db.roleMembership.count({ where: { personId: FILLED.person } }) }],
  ["/account/roles", { of: "roles not given", row: "#refused ~ .bm-table-box tbody tr, #refused ~ table tbody tr", count: () => Promise.resolve(ROWS) }],
  ["/administration", { of: "imports", row: "#imports ~ * tbody tr, #imports ~ table tbody tr", count: (db) => db.importRun.count() }],
  ["/administration/people", { of: "accounts", row: "main tbody tr:has(a)", count: (db) => db.person.count() }],
  ["/administration/people", { of: "requests", row: "main form:has([name=request])", count: null }],
  ["/administration/people", { of: "organisations", row: "main form:has([name=organisationCode][type=hidden])", count: (db) => db.organisation.count({ where: { requiresCodes: true } }) }],
  [`/administration/people/${FILLED.person}`, { of: "roles", row: "main tbody tr", count: (db) => db.roleMembership.count({ where: { personId: FILLED.person } }) }],
  ["/administration/memberships", { of: "memberships", row: "main .bm-post:has([name=systemCode])", count: () => Promise.resolve(ROWS) }],
  ["/administration/memberships", { of: "names", row: "main .bm-post:has([name=name])", count: () => Promise.resolve(ROWS) }],
  ["/administration/memberships", { of: "decisions", row: "#settled tbody tr", count: null }],
  ["/administration/systems", { of: "groups", row: "main tbody tr", count: () => Promise.resolve(ROWS) }],
  [`/administration/systems/${FILLED.group}`, { of: "trusts", row: "main tbody tr", count: () => Promise.resolve(ROWS) }],
  ["/administration/audit", { of: "entries", row: "main tbody tr", count: null }],
];

let country: Country;
let action: string;

beforeAll(async () => {
  country = await openCountry({ systems: 1, trusts: 24, cycles: 3, seats: [8, 8], actions: ROWS, reasons: 1, sharing: 100 }, async (db, now) => {
    ({ action } = await fillLists(db, now, ROWS));
  });
}, 600_000);
afterAll(() => country.close());

async function get(address: string) {
  const answer = await ask(`${country.url}${address}`, { headers: { Cookie: country.cookie } });
  const text = await answer.text();
  return { status: answer.status, isPage: (answer.headers.get("Content-Type") ?? "").startsWith("text/html"), text };
}

function sizeOf(text: string) {
  return { rows: parse(text).querySelectorAll("main li, main tr").length, bytes: Buffer.byteLength(text) };
}

test.each(LISTS)("%s leads from page to page of its list, %o, to every row, each once", async (pattern, { of, row, count }) => {
  const address = pattern.replace(":action", action);
  const seen: string[] = [];
  let pages = 0;
  for (let next: string | undefined = address; next !== undefined; pages += 1) {
    const { status, text } = await get(next);
    const page = parse(text);
    const rows = page.querySelectorAll(row).map(({ outerHTML }) => outerHTML);
    expect([next, status, rows.length > 0]).toEqual([next, 200, true]);
    seen.push(...rows);
    const on = page.querySelectorAll("nav.bm-pages").find((one) => (one.getAttribute("aria-label") ?? "").startsWith(`Pages of ${of}`));
    expect([next, on?.text.replaceAll(/\s+/g, " ").includes(`Page ${pages + 1} of `)]).toEqual([next, true]);
    next = on?.querySelector("a[rel=next]")?.getAttribute("href")?.replaceAll("&amp;", "&");
  }
  expect([of, new Set(seen).size === seen.length, pages > 1]).toEqual([of, true, true]);
  if (count !== null) expect([of, seen.length]).toEqual([of, await count(country.db)]);
}, 300_000);

async function sizesOf(assessments: readonly string[]): Promise<ReadonlyMap<string, { readonly rows: number; readonly bytes: number }>> {
  const routes = (await listRoutes()).filter(({ pattern }) => !DOCUMENTS.has(pattern));
  const filled = (pattern: string) => pattern.replace(":action", action).replace(":group", FILLED.group).replace(":person", FILLED.person);
  const addresses = new Set(routes.flatMap(({ pattern }) => assessments.map((assessment) => addressAt(filled(pattern), { name: "the country", trust: FILLED.trust, system: FILLED.system, assessment }))));
  const sizes = new Map<string, { readonly rows: number; readonly bytes: number }>();
  for (const address of [...addresses].filter((one) => !/\.\w+$/.test(one) && one !== "/sign-out")) {
    const { status, isPage, text } = await get(address);
    expect([address, status < 500]).toEqual([address, true]);
    if (status === 200 && isPage) sizes.set(address, sizeOf(text));
  }
  return sizes;
}

test("no page of any route grows with what is behind it", async () => {
  const sizes = new Map(await sizesOf([FILLED.approved, FILLED.current]));
  // Before a board has approved, it still agrees levels.
  await country.db.assessment.update({ where: { id: FILLED.approved }, data: { state: "revealed", approvedOn: null } });
  for (const [address, size] of await sizesOf([FILLED.approved])) sizes.set(`${address} before approval`, size);
  expect([...sizes].filter(([, { rows, bytes }]) => rows > LIMITS.rows || bytes > LIMITS.bytes)).toEqual([]);
  expect(sizes.size).toBeGreaterThan(80);
}, 600_000);

test("every table of the database is filled here, or says what bounds the lists of it", async () => {
  const models = [...readFileSync(path.join(PROJECT_ROOT, "prisma/schema.prisma"), "utf8").matchAll(/^model (\w+)/gm)].flatMap(([, name]) => name ?? []);
  const tables = country.db as unknown as Readonly<Record<string, { readonly count: () => Promise<number> }>>;
  const open: string[] = [];
  for (const model of models) {
    const rows = (await tables[model.charAt(0).toLowerCase() + model.slice(1)]?.count()) ?? 0;
    if (rows < ROWS !== model in BOUNDED) open.push(`${model}: ${rows} rows, ${model in BOUNDED ? "and said to be bounded" : "and no word on what bounds it"}`);
  }
  expect(open).toEqual([]);
});
