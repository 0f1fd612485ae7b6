import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../support/app";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const ASSESSMENT = "/assessments/xv1-2026-27";
const MEASURES = ["well-led", "smart-foundations", "safe-practice", "support-people", "empower-citizens", "improve-care", "healthy-populations"];

let example: WorkedExample;
let lead: string;

beforeAll(async () => {
  example = await openWorkedExample();
  lead = await example.cookieOf("lead@valeside.example");
});
afterAll(() => example.close());

async function page(address: string, cookie = lead): Promise<string> {
  const answer = await ask(`${example.url}${address}`, { headers: { Cookie: cookie } });
  expect(answer.status).toBe(200);
  return answer.text();
}

const check = (audience: string, themes: readonly string[]) => `${ASSESSMENT}/release?system=XMV&audience=${audience}&step=check${themes.map((theme) => `&theme=${theme}`).join("")}`;

/** Sends the form of a page that shows what an audience would see, as it stands. */
async function send(html: string): Promise<Response> {
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]): [string, string] => [name, value]);
  const action = /<form method="post" action="(\/assessments[^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  return ask(`${example.url}${action}`, { method: "POST", body: new URLSearchParams(fields), headers: { Origin: example.url, Cookie: lead } });
}

/** The levels in the first row of a heat map that names a trust, a dash for what is not shown. */
function rowOf(html: string, trust: string): string {
  const row = [...html.matchAll(/<tr role="row"[^>]*>.*?<\/tr>/gs)].map(([text]) => text).find((text) => text.includes(`rowheader`) && text.includes(trust) && text.includes("bm-heat__box")) ?? "";
  return [...row.matchAll(/bm-heat__box bm-(?:level--(\d)|hatch)/g)].map(([, level]) => level ?? "-").join("");
}

test("what the page shows beforehand is the row that the system's lead then gets, and it goes again", async () => {
  const systemLead = await example.cookieOf("ics@moorandvale.example");
  for (const themes of [["well-led", "improve-care"], [], MEASURES]) {
    const preview = await page(check("system-lead", themes));
    const sent = await send(preview);
    expect(sent.status).toBe(303);
    expect(rowOf(preview, "Valeside")).toHaveLength(7);
    expect(rowOf(await page("/ics/XMV/compare", systemLead), "Valeside")).toBe(rowOf(preview, "Valeside"));
    expect(rowOf(preview, "Valeside").replaceAll("-", "")).toHaveLength(themes.length);
  }
});

test("a release answers with a receipt that says what, to whom, when and by whom", async () => {
  const sent = await send(await page(check("system-paper", ["well-led"])));
  const place = sent.headers.get("Location") ?? "";
  expect(place).toMatch(/^\/assessments\/xv1-2026-27\/release\?receipt=\d+\.system-paper\.XMV$/);
  const receipt = await page(place);
  for (const words of ["readers of the paper of Moor and Vale ICS", "Taken back", "Approved by the board", "Company secretary of Valeside"]) expect(receipt).toContain(words);
  expect(receipt).toMatch(/Receipt, \d+ \w+ \d{4} at \d\d:\d\d/);
});

test("a page drawn before somebody else's change is refused, with what stands now", async () => {
  const old = await page(check("peers", ["well-led"]));
  expect((await send(await page(check("peers", ["improve-care"])))).status).toBe(303);
  const refused = await send(old);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("Somebody decided something about this assessment since you opened the page");
});

test("unknown systems, audiences and receipts are not found, and another trust's lead finds nothing", async () => {
  const northmoor = await example.cookieOf("lead@northmoor.example");
  for (const [address, cookie] of [
    [`${ASSESSMENT}/release?system=XZZ&audience=peers`, lead],
    [`${ASSESSMENT}/release?system=XMV&audience=everybody`, lead],
    [`${ASSESSMENT}/release?receipt=1`, lead],
    [`${ASSESSMENT}/release`, northmoor],
  ] as const) {
    expect((await ask(`${example.url}${address}`, { headers: { Cookie: cookie } })).status).toBe(404);
  }
});
