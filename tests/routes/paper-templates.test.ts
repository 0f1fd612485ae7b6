import { parse } from "node-html-parser";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paperSchema, type Paper } from "../../app/core/papers/paper";
import { ask, sendForm } from "../support/app";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const TEMPLATE = "/trusts/XN1/paper-template";
const PAPER = "/assessments/xn1-2025-26/paper";

let example: WorkedExample;
let lead: string;

beforeAll(async () => {
  example = await openWorkedExample();
  lead = await example.cookieOf("lead@northmoor.example");
});
afterAll(() => example.close());

async function pageOf(address: string) {
  return parse(await (await ask(`${example.url}${address}`, { headers: { Cookie: lead } })).text());
}

async function paper(): Promise<Paper> {
  return paperSchema.parse(await (await ask(`${example.url}${PAPER}.json?version=draft`, { headers: { Cookie: lead } })).json());
}

/** The form as it stands, every field of it. */
async function standing(): Promise<Record<string, string>> {
  const form = (await pageOf(TEMPLATE)).querySelector("form[enctype]");
  const fields = form?.querySelectorAll("input").filter((input) => input.getAttribute("type") !== "file" && (input.getAttribute("type") !== "checkbox" || input.hasAttribute("checked"))) ?? [];
  return Object.fromEntries(fields.map((input) => [input.getAttribute("name") ?? "", input.getAttribute("value") ?? ""]));
}

async function send(fields: Readonly<Record<string, string>>, logo: Blob | null = null): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (logo !== null) body.append("logo", logo, "mark.png");
  return ask(`${example.url}${TEMPLATE}`, { method: "POST", body, headers: { Origin: example.url, Cookie: lead } });
}

/** The name of a front sheet field's part in the form. */
function partOf(fields: Readonly<Record<string, string>>, id: string, part: string): string {
  const [name] = Object.entries(fields).find(([key, value]) => key.endsWith(".id") && value === id) ?? [];
  return (name ?? "").replace(/id$/, part);
}

test("labels, order, marking, wording of the ask and numbering are the trust's own", async () => {
  const fields = await standing();
  const answer = await send({
    ...fields,
    intent: "keep",
    meeting: "Trust Board in public",
    askHeading: "Members are invited to",
    numbering: "TB/{yyyy}/{mm}",
    markingBoard: "Part two, in private",
    [partOf(fields, "foi", "label")]: "Freedom of information",
    [partOf(fields, "foi", "place")]: "1",
  });
  expect(answer.status).toBe(303);
  const drawn = await paper();
  expect(drawn).toMatchObject({ marking: "Draft, part two, in private", paperNumber: "TB/2025/11", ask: { heading: "Members are invited to" } });
  expect(drawn.meeting[0]).toBe("Trust Board in public");
  expect(drawn.fields.filter(({ label }) => label !== "Status")[0]?.label).toBe("Freedom of information");
});

test("a field without words is left out, or printed as the template says", async () => {
  const labels = async () => (await paper()).fields.map(({ label, value }) => `${label}: ${value}`);
  expect((await labels()).filter((line) => /^(Equality|Money)/.test(line))).toEqual([]);
  const fields = await standing();
  expect((await send({ ...fields, intent: "keep", [partOf(fields, "equality", "whenEmpty")]: "None identified" })).status).toBe(303);
  expect((await labels()).filter((line) => /^(Equality|Money)/.test(line))).toEqual(["Equality: None identified"]);
});

test("with a front sheet of the trust's own the paper begins with its title, and still says what is asked", async () => {
  const { hasFrontSheet: _, ...fields } = await standing();
  expect((await send({ ...fields, intent: "keep" })).status).toBe(303);
  const drawn = await paper();
  expect(drawn).toMatchObject({ meeting: [], fields: [], purposes: null });
  expect(drawn.ask?.items.length).toBeGreaterThan(0);
  const page = await pageOf(`${PAPER}?version=draft`);
  expect(page.querySelector(".bm-paper-fields")).toBeNull();
  expect(page.querySelectorAll("h1")).toHaveLength(1);
  expect((await send({ ...(await standing()), hasFrontSheet: "yes", intent: "keep" })).status).toBe(303);
});

test("a preview is drawn with what was typed and keeps nothing", async () => {
  const before = await paper();
  const answer = await send({ ...(await standing()), intent: "preview", askHeading: "The governors may wish to" });
  expect(answer.status).toBe(200);
  const page = parse(await answer.text());
  expect(page.querySelector("#preview .bm-paper-ask h2")?.text).toBe("The governors may wish to");
  expect(page.text).toContain("A preview: nothing is kept yet");
  expect(page.querySelector("input[name=askHeading]")?.getAttribute("value")).toBe("The governors may wish to");
  expect(await paper()).toEqual(before);
});

/** A mark with words hidden in the file, as a camera or an editor leaves them. */
function mark(): Buffer {
  const picture = new PNG({ width: 60, height: 20 });
  picture.data.fill(0x40);
  const bytes = PNG.sync.write(picture);
  const words = Buffer.from("Comment\0taken at home by somebody");
  const chunk = Buffer.alloc(12 + words.length);
  chunk.writeUInt32BE(words.length, 0);
  chunk.write("tEXt", 4, "latin1");
  words.copy(chunk, 8);
  chunk.writeUInt32BE(checksumOf(chunk.subarray(4, 8 + words.length)), 8 + words.length);
  // Before the last chunk, which is twelve bytes long.
  return Buffer.concat([bytes.subarray(0, -12), chunk, bytes.subarray(-12)]);
}

/** CRC-32, as PNG asks for it. */
function checksumOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

test("a logo reaches a paper drawn anew, with nothing that was hidden in its file", async () => {
  const sent = mark();
  expect(sent.includes("taken at home")).toBe(true);
  expect((await send({ ...(await standing()), intent: "keep" }, new Blob([new Uint8Array(sent)], { type: "image/png" }))).status).toBe(303);
  const { logo } = await paper();
  const bytes = Buffer.from(logo?.png ?? "", "base64");
  expect(bytes.includes("taken at home")).toBe(false);
  expect(bytes.equals(sent)).toBe(false);
  expect(PNG.sync.read(bytes)).toMatchObject({ width: 60, height: 20 });
  expect((await send({ ...(await standing()), intent: "keep", removesLogo: "yes" })).status).toBe(303);
  expect((await paper()).logo).toBeNull();
});

test.each([
  ["a drawing that can run", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"],
  ["a page", "<!doctype html><title>x</title>"],
  ["half a picture", mark().subarray(0, 40)],
])("%s is no logo, and nothing that was typed is lost", async (_, content) => {
  const answer = await send({ ...(await standing()), intent: "keep", meeting: "Typed just now" }, new Blob([typeof content === "string" ? content : new Uint8Array(content)], { type: "image/png" }));
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Typed just now");
  expect((await paper()).logo).toBeNull();
});

test("a template that somebody else has changed meanwhile is not overwritten", async () => {
  const [mine, theirs] = [await standing(), await standing()];
  expect((await send({ ...theirs, intent: "keep", meeting: "Theirs" })).status).toBe(303);
  expect((await send({ ...mine, intent: "keep", meeting: "Mine" })).status).toBe(409);
  expect((await paper()).meeting[0]).toBe("Theirs");
  expect((await sendForm(`${example.url}${TEMPLATE}`, { ...mine, intent: "keep" }, await example.cookieOf("chair@northmoor.example"))).status).toBe(404);
});
