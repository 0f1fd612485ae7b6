import { parse, type HTMLElement } from "node-html-parser";
import { ROUTE_PERMISSIONS } from "../../app/core/permissions/route-permissions";
import type { Actor } from "../permissions/actors";
import { addressAt, type Place, type RouteUnderTest } from "../permissions/routes";
import { ask } from "../support/app";
import type { ShownForm } from "./inputs";
import { namesReadFromQueries } from "./query-names";

export type Target = RouteUnderTest & {
  /** Addresses of it at the places of the example. */
  readonly paths: readonly string[];
  /** Forms that pages send there. */
  readonly forms: readonly ShownForm[];
  /** Queries with which pages lead there. */
  readonly queries: readonly string[];
  /** Who was shown one of them, by place in the list of actors. */
  readonly shownTo: readonly number[];
};
/** Every address of the product, with what its own pages send there. */
export type Crawled = { readonly targets: readonly Target[]; /** Every name that a query of the product has. */ readonly queryNames: readonly string[] };
/** "sample": the pages of one place, as those who are shown nearly every form; "full": of every place, and as everybody at one. */
export type Reach = "sample" | "full";

const IN_SAMPLE = /^(trust lead|facilitator|digital team|board member) of Northmoor$|^service administrator$|^system lead of Moor/;
const FILE = /\.(pdf|docx|xlsx|csv|json|ics)$/;
/** Shows parts of pages with made-up forms and links, which lead to itself and nowhere. */
const SAMPLES = "routes/gallery";
const MOST_FORMS = 60;
const MOST_QUERIES = 40;

/** Addresses that Express answers itself, before Remix; but for /readyz, which writes to say that it can. */
export const BEFORE_REMIX: readonly RouteUnderTest[] = [
  { id: "live", pattern: "/live/:id" },
  { id: "live-state", pattern: "/live/:id/state" },
  { id: "healthz", pattern: "/healthz" },
];

/** What scripts send, or a page that nobody signed in sees or that waits for a link, to routes whose forms the pages asked do not show. */
const UNSHOWN: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "routes/answer-save": [["choice", "3"], ["confidence", "sure"], ["reason", "A line"], ["revision", "0"], ["command", "3b0c1e62-6ad0-4a55-8d1e-0f4f4f9c1a11"]],
  "routes/sign-in": [["email", "lead@northmoor.example"], ["password", "not this one"], ["to", "/"]],
  "routes/sign-in-code": [["code", "000000"]],
  "routes/join": [["code", "KTM4R7X"]],
  "routes/join-seat": [["intent", "take"]],
  "routes/set-password": [["password", "lantern meadow quartz"]],
  "routes/forgotten-password": [["email", "lead@northmoor.example"]],
  "routes/confirm-email": [["intent", "confirm"]],
  "routes/email-off": [["List-Unsubscribe", "One-Click"]],
  "routes/provider-return": [["code", "a"], ["state", "b"]],
  "routes/account-email": [["intent", "change"], ["email", "another@northmoor.example"], ["current", "boardmark-demo"], ["code", ""]],
  "routes/assessment-home": [["intent", "invite"]],
  "routes/workshop-ballots": [["ballots.0.well-led.choice", "3"], ["ballots.0.well-led.reason", "A line"]],
  "routes/membership-conflicts": [["intent", "settle"], ["trustCode", "XN1"], ["systemCode", "XMV"], ["from-day", "1"], ["from-month", "4"], ["from-year", "2026"], ["name", "A NAME"], ["reason", "Its own page"]],
  "routes/agree": [["level", "3"], ["rationale", "A line"], ["baseRevision", "0"]],
};

/** With what scripts ask for what no link or form leads to. */
const UNSHOWN_QUERIES: Readonly<Record<string, readonly string[]>> = { live: ["as=desk&after=2", "as=room"], "live-state": ["as=desk&after=2", "as=desk&after=0", "as=room"] };

/** Routes that take a write, and for which nothing is known that anybody would send: a form of theirs would go unfuzzed. */
export function routesWithoutForms(targets: readonly Target[]): readonly string[] {
  return targets.filter(({ id, forms }) => forms.length === 0 && (ROUTE_PERMISSIONS[id]?.write ?? "nobody") !== "nobody").map(({ id }) => id);
}

type Page = RouteUnderTest & { readonly paths: readonly string[] };
type Found = { readonly forms: Map<string, ShownForm>; readonly queries: Set<string>; readonly shownTo: Set<number> };

/** Reads the forms, and the queries of links and of forms that ask, of every page; and of one page behind each kind of query. */
export async function crawl(url: string, routes: readonly RouteUnderTest[], actors: readonly Actor[], places: readonly Place[], reach: Reach): Promise<Crawled> {
  const pages: readonly Page[] = [...routes, ...BEFORE_REMIX].map((route) => ({ ...route, paths: [...new Set(places.map((place) => addressAt(route.pattern, place)))] }));
  const found = new Map<string, Found>(pages.map(({ id }) => [id, { forms: new Map(), queries: new Set(), shownTo: new Set() }]));
  const matchers = pages.map(({ id, pattern }) => ({ id, matches: matcherOf(pattern) }));
  const idOf = (address: string) => matchers.find(({ matches }) => matches.test(address.split("?")[0] ?? ""))?.id;
  const followed = new Set<string>();

  async function read(actor: number, at: string, id: string): Promise<void> {
    if (id === SAMPLES) return;
    const cookie = actors[actor]?.cookie ?? "";
    const answer = await ask(`${url}${at}`, { headers: cookie === "" ? {} : { Cookie: cookie } });
    const body = await answer.text();
    if (answer.status !== 200 || !answer.headers.get("Content-Type")?.startsWith("text/html")) return;
    const page = parse(body);
    for (const form of writingForms(page, at)) {
      const owner = found.get(idOf(form.path) ?? id);
      const key = `${form.path} ${form.fields.map(([field, value]) => (field === "intent" ? value : field)).join(" ")}`;
      if (owner !== undefined && owner.forms.size < MOST_FORMS) owner.forms.set(key, owner.forms.get(key) ?? form);
      owner?.shownTo.add(actor);
    }
    for (const address of askingAddresses(page, at)) await lead(actor, address);
  }

  /** Notes a query, and follows it where nobody has followed one of its kind. */
  async function lead(actor: number, address: string): Promise<void> {
    const id = idOf(address);
    const owner = found.get(id ?? "");
    if (id === undefined || owner === undefined) return;
    const query = address.slice(address.indexOf("?") + 1);
    if (owner.queries.size < MOST_QUERIES) owner.queries.add(query);
    owner.shownTo.add(actor);
    const kind = `${id} ${[...new URLSearchParams(query).keys()].sort().join(" ")}`;
    if (followed.has(kind) || FILE.test(address.split("?")[0] ?? "")) return;
    followed.add(kind);
    await read(actor, address, id);
  }

  for (const page of pages.filter(({ pattern }) => !FILE.test(pattern) && !BEFORE_REMIX.some((one) => one.pattern === pattern))) {
    for (const [actor, { name }] of actors.entries()) {
      const isSampled = IN_SAMPLE.test(name);
      if (reach === "sample" && !isSampled) continue;
      for (const at of reach === "full" && isSampled ? page.paths : page.paths.slice(0, 1)) await read(actor, at, page.id);
    }
  }
  const targets = () => pages.map((page) => targetOfPage(page, found.get(page.id)));
  // What the first place has no form for, others may.
  for (const { id, paths } of routesWithoutForms(targets()).flatMap((route) => pages.filter((page) => page.id === route))) {
    for (const [actor, { name }] of actors.entries()) if (IN_SAMPLE.test(name)) for (const at of paths) await read(actor, at, id);
  }
  const shown = targets().flatMap(({ queries }) => queries.flatMap((query) => [...new URLSearchParams(query).keys()]));
  return { targets: targets(), queryNames: [...new Set([...namesReadFromQueries(), ...shown, "_routes", "index"])] };
}

function targetOfPage(page: Page, found: Found | undefined): Target {
  const unshown = (UNSHOWN[page.id] === undefined ? [] : page.paths).map((at) => ({ path: at, fields: UNSHOWN[page.id] ?? [] }));
  return { ...page, forms: [...(found?.forms.values() ?? []), ...unshown], queries: [...(found?.queries ?? []), ...(UNSHOWN_QUERIES[page.id] ?? [])], shownTo: [...(found?.shownTo ?? [])] };
}

function matcherOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.]/g, "\\.").replace(/:\w+\??/g, "[^/]+").replace(/\*/g, ".*")}$`);
}

/** The forms of a page that write, with what they would send untouched; of radios and lists the first choice. */
function writingForms(page: HTMLElement, at: string): readonly ShownForm[] {
  return page
    .querySelectorAll("form")
    .filter((form) => methodOf(form) === "post")
    .map((form) => ({ path: targetOf(form, at), fields: fieldsOf(form) }));
}

/** Addresses with a query that a page leads to: by its links, and by forms that ask. */
function askingAddresses(page: HTMLElement, at: string): readonly string[] {
  const links = page.querySelectorAll("a[href]").flatMap((link) => link.getAttribute("href") ?? []);
  const forms = page
    .querySelectorAll("form")
    .filter((form) => methodOf(form) === "get")
    .map((form) => `${targetOf(form, at)}?${new URLSearchParams(fieldsOf(form).map(([name, value]): [string, string] => [name, value])).toString()}`);
  return [...links.filter((href) => /^\/[^/]/.test(href) && href.includes("?")), ...forms].map((address) => address.split("#")[0] ?? "");
}

function methodOf(form: HTMLElement): string {
  return (form.getAttribute("method") ?? "get").toLowerCase();
}

function targetOf(form: HTMLElement, at: string): string {
  const action = form.getAttribute("action");
  return action === undefined || action === "" ? at : action;
}

function fieldsOf(form: HTMLElement): readonly (readonly [string, string])[] {
  const seen = new Set<string>();
  return form.querySelectorAll("input, select, textarea, button").flatMap((control): (readonly [string, string])[] => {
    const name = control.getAttribute("name");
    if (name === undefined || (seen.has(name) && control.getAttribute("type") === "radio")) return [];
    seen.add(name);
    const value = control.tagName === "TEXTAREA" ? control.text : control.tagName === "SELECT" ? (control.querySelector("option[selected]") ?? control.querySelector("option"))?.getAttribute("value") : control.getAttribute("value");
    return [[name, value ?? ""]];
  });
}
