import { parse, type HTMLElement } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listRoutes } from "../../permissions/routes";
import { ask, sendForm } from "../../support/app";
import { FRESH, openFreshService, type FreshReader, type FreshService } from "../../support/fresh-service";
import { EMPTY_PAGES, NEVER_EMPTY, type EmptyPage } from "./empty-pages";

const routes = await listRoutes();
/** Routes that answer with a page: no file, no export, no way to save. */
const pages = routes.filter(({ id, pattern }) => !pattern.split("/").at(-1)?.includes(".") && !/\/(export|save|seen)$/.test(pattern) && !["routes/evidence-file", "routes/ics-chart"].includes(id));

let service: FreshService;
beforeAll(async () => void (service = await openFreshService()));
afterAll(() => service.close());

test("every page stands in the table of empty pages, or is named among those that are never empty", () => {
  const known = [...Object.keys(EMPTY_PAGES), ...Object.keys(NEVER_EMPTY)];
  expect(known.toSorted()).toEqual(pages.map(({ id }) => id).toSorted());
});

test.each(Object.entries(EMPTY_PAGES))("%s says when there is nothing, and has a next step that its reader may take", async (id, states) => {
  const pattern = routes.find((route) => route.id === id)?.pattern ?? "";
  if (states.some(({ needsGroup }) => needsGroup)) await service.db.organisation.create({ data: { code: FRESH.group, kind: "provider-group", name: "Quarry providers", opened: "2026-01-01", source: "test" } });
  for (const state of states) expect([state.who, await faultsOf(state, state.at ?? addressFor(pattern, state.who))]).toEqual([state.who, []]);
});

test("a page that says nothing, and a step that leads nowhere, to no field or to what its reader may not do, are seen", async () => {
  const main = (html: string) => parse(`<main>${html}</main>`);
  const faults = (html: string, next: RegExp) => stepFaults(main(html), next, "observer", "/trusts/XQ2/actions");
  expect(await faultsOf({ who: "lead", says: /Words that no page has/, next: /^Add the first action$/ }, "/trusts/XQ2/actions")).toEqual(["does not say /Words that no page has/"]);
  expect(await faults("<p>Nothing yet.</p>", /^Add one$/)).toEqual(["has no /^Add one$/"]);
  expect(await faults('<a href="/trusts/XQ2/actions/new">Add one</a>', /^Add one$/)).toEqual(["“Add one” is answered 404"]);
  expect(await faults('<a href="#name">Add one</a>', /^Add one$/)).toEqual(["“Add one” leads to no part of the page"]);
  expect(await faults('<form method="post" action="/trusts/XQ2/actions/new"><button>Add one</button></form>', /^Add one$/)).toEqual(["“Add one” is answered 404"]);
  expect(await faults('<a href="/trusts/XQ2/actions">Add one</a>', /^Add one$/)).toEqual([]);
});

/** A pattern at what is a reader's own. */
function addressFor(pattern: string, who: FreshReader): string {
  const trust = who === "new lead" ? FRESH.newTrust : FRESH.trust;
  return pattern.replace(":ods", trust).replace(":icb", FRESH.system).replace("/assessments/:id", `/assessments/${service.assessmentId}`).replace(":theme", "well-led");
}

async function faultsOf({ who, says, next }: EmptyPage, address: string): Promise<readonly string[]> {
  const answer = await ask(`${service.url}${address}`, { headers: { Cookie: service.cookies[who] } });
  if (answer.status !== 200) return [`${address} is answered ${answer.status}`];
  const page = parse((await answer.text()).replaceAll("<!-- -->", ""));
  const words = (page.querySelector("main")?.text ?? "").replace(/\s+/g, " ");
  return [...(says.test(words) ? [] : [`does not say ${says}`]), ...(await stepFaults(page, next, who, address))];
}

/** The next step is there, and the service lets its reader take it. */
async function stepFaults(page: HTMLElement, next: RegExp, who: FreshReader, address: string): Promise<readonly string[]> {
  const step = page.querySelectorAll("main a[href], main button").find(({ text }) => next.test(text.replace(/\s+/g, " ").trim()));
  if (step === undefined) return [`has no ${next}`];
  const name = `“${step.text.replace(/\s+/g, " ").trim()}”`;
  const href = step.getAttribute("href");
  if (href?.startsWith("#") === true) return page.querySelector(href) === null ? [`${name} leads to no part of the page`] : [];
  const form = step.closest("form");
  const target = new URL(href ?? form?.getAttribute("action") ?? address, `${service.url}${address}`).href;
  const cookie = service.cookies[who];
  const answer = href !== undefined || form?.getAttribute("method")?.toLowerCase() !== "post" ? await ask(target, { headers: { Cookie: cookie } }) : await sendForm(target, { intent: "none" }, cookie);
  const isTaken = href === undefined ? ![401, 403, 404, 405].includes(answer.status) && answer.status < 500 : answer.status === 200;
  return isTaken && answer.headers.get("Location")?.startsWith("/sign-in") !== true ? [] : [`${name} is answered ${answer.status}`];
}
