import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, sendForm } from "../support/app";
import { exifPart, jpegFile } from "../support/jpeg-file";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const PLACE = "/assessments/xn1-2026-27/evidence/joined-up-teams";
const ELEMENT = "joined-up-teams.3b";

let example: WorkedExample;
let team: string;

beforeAll(async () => {
  example = await openWorkedExample();
  team = await example.cookieOf("digital@northmoor.example");
});
afterAll(() => example.close());

function upload(name: string, bytes: BlobPart, cookie = team): Promise<Response> {
  const body = new FormData();
  body.set("intent", "file");
  body.set("elementId", ELEMENT);
  body.set("file", new File([bytes], name, { type: "application/pdf" }));
  return ask(`${example.url}${PLACE}?element=${ELEMENT}`, { method: "POST", body, headers: { Origin: example.url, Cookie: cookie } });
}

const get = (address: string, cookie: string) => ask(`${example.url}${address}`, { headers: { Cookie: cookie } });

test("a file is uploaded by the digital team and downloaded by its board, never shown in the page", async () => {
  const sent = await upload("Rota “October”.exe", "%PDF-1.7\n%%EOF");
  expect([sent.status, sent.headers.get("Location")]).toEqual([303, `${PLACE}#${ELEMENT}`]);
  const address = /\/assessments\/xn1-2026-27\/evidence-files\/[\w-]+/.exec(await (await get(PLACE, team)).text())?.[0] ?? "";
  const file = await get(address, await example.cookieOf("observer@northmoor.example"));
  expect(file.status).toBe(200);
  expect(file.headers.get("Content-Type")).toBe("application/pdf");
  expect(file.headers.get("Content-Disposition")).toBe("attachment; filename=\"evidence\"; filename*=UTF-8''Rota%20October.pdf");
  expect(file.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(await file.text()).toBe("%PDF-1.7\n%%EOF");
  expect((await get(address, await example.cookieOf("lead@valeside.example"))).status).toBe(404);
  expect((await get(address.replace("xn1-2026-27", "xn1-2025-26"), team)).headers.get("Location")).toBe("/assessments/xn1-2025-26/evidence");
});

test("a picture is kept and given as its pixels alone: no place, no comment, no file behind its end", async () => {
  const secret = "53.1905N 2.8912W ward three";
  const tail = new TextEncoder().encode(`PK\u0003\u0004<script>${secret}</script>`);
  const sent = await upload("Board room.jpg", jpegFile([[20, 90], [160, 230]], { exif: exifPart(6, secret), comment: secret, tail }) as BlobPart);
  expect(sent.status).toBe(303);
  const { id, fileName, mediaType } = await example.db.evidenceFile.findFirstOrThrow({ where: { fileName: { startsWith: "Board room" } } });
  expect([fileName, mediaType]).toEqual(["Board room.png", "image/png"]);
  const given = await get(`/assessments/xn1-2026-27/evidence-files/${id}`, team);
  expect([given.headers.get("Content-Type"), given.headers.get("Content-Disposition")]).toEqual(["image/png", "attachment; filename=\"evidence\"; filename*=UTF-8''Board%20room.png"]);
  const bytes = Buffer.from(await given.arrayBuffer());
  expect([bytes.includes(secret), bytes.includes("<script>"), bytes.includes("Exif")]).toEqual([false, false, false]);
  const kept = readdirSync(path.join(example.dataDir, "evidence")).map((name) => readFileSync(path.join(example.dataDir, "evidence", name)));
  expect(kept.some((file) => file.includes(secret))).toBe(false);
});

test("a picture that cannot be read, or has more pixels than memory is for, is refused in words and leaves nothing behind", async () => {
  const before = readdirSync(path.join(example.dataDir, "evidence")).length;
  const huge = Buffer.from(jpegFile([[20]]));
  huge.writeUInt16BE(60_000, huge.indexOf(Buffer.from([0xff, 0xc0])) + 5);
  huge.writeUInt16BE(60_000, huge.indexOf(Buffer.from([0xff, 0xc0])) + 7);
  for (const [bytes, words] of [[jpegFile([[20]]).slice(0, 80), "cannot be read"], [huge, "at most 25 million pixels"]] as const) {
    const refused = await upload("photo.jpg", bytes as BlobPart);
    expect([refused.status, (await refused.text()).includes(words)]).toEqual([409, true]);
  }
  expect(readdirSync(path.join(example.dataDir, "evidence")).length).toBe(before);
});

test("a page in a PDF's clothes, a file too large and an upload by the board leave nothing behind", async () => {
  const kept = () => readdirSync(path.join(example.dataDir, "evidence")).length;
  const before = kept();
  const refused = await upload("report.pdf", "<!doctype html><script>1</script>");
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("Choose a PDF, a picture");
  expect((await upload("report.pdf", new Uint8Array(10 * 1024 * 1024 + 17 * 1024))).status).toBe(413);
  expect((await upload("report.pdf", "%PDF-1.7", await example.cookieOf("chair@northmoor.example"))).status).toBe(404);
  expect(kept()).toBe(before);
});

test("a stale word is refused with both on the page, and nothing typed is lost", async () => {
  const fields = { intent: "tick", elementId: ELEMENT, state: "met", evidence: "Mine", link: "", owner: "", baseRevision: "0" };
  const refused = await sendForm(`${example.url}${PLACE}?element=${ELEMENT}`, fields, team);
  expect(refused.status).toBe(409);
  const html = await refused.text();
  expect(html).toContain("Somebody recorded another word meanwhile");
  expect(html).toContain("Recorded now: <!-- -->Not met");
  expect(html).toMatch(/<textarea[^>]*>Mine<\/textarea>/);
  expect(html).toContain('name="baseRevision" value="1"');
});

test("a member who has not answered a theme is asked to answer before seeing its evidence", async () => {
  const { db } = example;
  const { id: roundId } = await db.round.findFirstOrThrow({ where: { assessmentId: "xn1-2026-27", themeId: "joined-up-teams" } });
  await db.answer.deleteMany({ where: { roundId, seat: { personId: "northmoor-ned1" } } });
  const member = await example.cookieOf("ned1@northmoor.example");
  const html = await (await get(PLACE, member)).text();
  expect(html).toContain("Give your own view first");
  expect(html).not.toContain("Team lists");
  expect(await (await get("/assessments/xn1-2026-27/evidence", member)).text()).toContain("Answer first");
  expect(await (await get(PLACE, await example.cookieOf("observer@northmoor.example"))).text()).toContain("Team lists");
});
