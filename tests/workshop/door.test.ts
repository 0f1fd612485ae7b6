import http from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findAssessment } from "../../app/db/assessments";
import { hashOfToken, newToken } from "../../app/auth/seat-sessions";
import { roomOrigin } from "../../app/live/lan-address";
import { issueSeatLink } from "../../app/use-cases/issue-seat-links";
import { sendForm } from "../support/app";
import { must } from "../support/board";
import { addPerson, cookieSent } from "../support/people";
import { act, read, serveRoom, signIn, type ServedRoom } from "./served-room";

/** What a participant's way to the first question may cost over the air, all in all. */
const MOST_BYTES = 60_000;

let room: ServedRoom;
beforeAll(async () => {
  room = await serveRoom(6, 0, { seated: 0 });
  await act(room, { intent: "open", minutes: "60" });
  await act(room, { intent: "stage", to: "answering" });
});
afterAll(() => room.close());

/** What comes over the wire for one request, headers and all, packed as browsers ask for it. */
function weigh(address: string, { cookie = "", isFirst = false, form = null as Readonly<Record<string, string>> | null } = {}): Promise<{ readonly bytes: number; readonly status: number; readonly location: string; readonly cookie: string }> {
  return new Promise((resolve, reject) => {
    const headers = { "Accept-Encoding": "gzip, br", Accept: "text/html", Connection: "close", Origin: room.url, "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": isFirst ? "none" : "same-origin", ...(cookie === "" ? {} : { Cookie: cookie }), ...(form === null ? {} : { "Content-Type": "application/x-www-form-urlencoded" }) };
    const body = form === null ? "" : new URLSearchParams(form).toString();
    const request = http.request(address, { method: form === null ? "GET" : "POST", headers: { ...headers, ...(form === null ? {} : { "Content-Length": Buffer.byteLength(body) }) } }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve({ bytes: answer.socket.bytesRead, status: answer.statusCode ?? 0, location: answer.headers.location ?? "", cookie: cookieSent(answer.headers["set-cookie"]?.[0] ?? "") }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** The sheets, scripts and pictures that pages ask for, each once, as a phone keeps them. */
async function weighAssets(pages: readonly string[]): Promise<number> {
  const found = new Set(pages.flatMap((page) => [...page.matchAll(/(?:<link rel="(?:stylesheet|icon)" href|<script[^>]* src|<img[^>]* src)="([^"]+)"/g)].map(([, address]) => address ?? "")));
  expect(found.size).toBeGreaterThan(2);
  let sum = 0;
  for (const address of found) sum += (await weigh(`${room.url}${address}`)).bytes;
  return sum;
}

test("a cold phone scans its link, taps once and has the first question, for 60 kilobytes at most", async () => {
  const { token } = newToken();
  must(await issueSeatLink(room.board.tools, room.board.assessmentId, room.board.seatIds[0] ?? "", hashOfToken(token)));
  const scanned = await weigh(`${room.url}/seat/${token}`, { isFirst: true });
  const tapped = await weigh(`${room.url}/seat/${token}`, { form: {} });
  expect([scanned.status, tapped.status, tapped.location]).toEqual([200, 303, `/assessments/${room.board.assessmentId}/answer/well-led`]);
  const question = await weigh(`${room.url}${tapped.location}`, { cookie: tapped.cookie });
  expect(question.status).toBe(200);
  const html = [await read(`${room.url}/seat/${token}`, ""), await read(`${room.url}${tapped.location}`, tapped.cookie)];
  expect(html[0]?.match(/<button/g)).toHaveLength(1);
  expect(scanned.bytes + tapped.bytes + question.bytes + (await weighAssets(html))).toBeLessThan(MOST_BYTES);
  // No page of a participant's is hydrated.
  for (const page of html) expect(page).not.toContain("__remixContext");
});

test("by the code it is no heavier: the join page, the room, and the first question once a seat is given", async () => {
  const { code } = await room.board.tools.db.workshop.findUniqueOrThrow({ where: { assessmentId: room.board.assessmentId } });
  const scanned = await weigh(`${room.url}/join/${code}`, { isFirst: true });
  const joined = await weigh(`${room.url}/join`, { form: { code } });
  const waiting = await room.board.tools.db.seatSession.findFirstOrThrow({ where: { seatId: null } });
  const cookie = joined.cookie;
  const waits = await weigh(room.room, { cookie });
  await act(room, { intent: "give-seat", sessionId: waiting.id, seatId: room.board.seatIds[1] ?? "" });
  const seated = await weigh(room.room, { cookie });
  const address = `${room.url}/assessments/${room.board.assessmentId}/answer/well-led`;
  const question = await weigh(address, { cookie });
  expect([scanned, joined, waits, seated, question].map(({ status }) => status)).toEqual([200, 303, 200, 200, 200]);
  const html = [await read(`${room.url}/join/${code}`, ""), await read(room.room, cookie), await read(address, cookie)];
  expect([scanned, joined, waits, seated, question].reduce((sum, { bytes }) => sum + bytes, 0) + (await weighAssets(html))).toBeLessThan(MOST_BYTES);
});

test("a board that has prepared nothing has its first question after five forms, and the whole room can be there", async () => {
  const { db } = room.board.tools;
  await db.organisation.create({ data: { code: "XQK", kind: "trust", name: "Quickmoor", source: "test", settings: { create: { setting: "acute", source: "test" } } } });
  await addPerson(db, "lead@quickmoor.example", [{ role: "trust-lead", organisationCode: "XQK" }]);
  const lead = await signIn(room, "lead@quickmoor.example");
  const send = async (address: string, fields: Readonly<Record<string, string>>, cookie = lead) => {
    const answer = await sendForm(`${room.url}${address}`, fields, cookie);
    expect([address, fields["intent"], answer.status]).toEqual([address, fields["intent"], 303]);
    return answer;
  };
  const seats = Object.fromEntries([0, 1, 2, 3, 4].flatMap((seat) => [[`seats.${seat}.title`, `Director ${seat + 1}`], [`seats.${seat}.kind`, "voting"]]));
  const started = await send("/trusts/XQK/assessments/new", { cycle: "2026-27", framework: "wgll-2021", version: "1", ...seats });
  const home = started.headers.get("Location") ?? "";
  const id = home.split("/").at(-1) ?? "";
  await send(home, { intent: "open", revision: String((await findAssessment(db, id))?.revision) });
  await send(`${home}/workshop`, { intent: "open", minutes: "60" });
  await send(`${home}/workshop`, { intent: "stage", to: "answering" });
  const { code } = await db.workshop.findUniqueOrThrow({ where: { assessmentId: id } });
  const phone = cookieSent((await send("/join", { code }, "")).headers.get("Set-Cookie") ?? "");
  const session = await db.seatSession.findFirstOrThrow({ where: { assessmentId: id } });
  const seat = await db.seat.findFirstOrThrow({ where: { assessmentId: id, title: "Director 1" } });
  await send(`${home}/workshop`, { intent: "give-seat", sessionId: session.id, seatId: seat.id });
  expect(await read(`${room.url}${home}/answer/well-led`, phone)).toContain("200 ");
  expect(await read(`${room.url}${home}/projector`, lead)).toContain("Answered 0 of 1");
});

test("a whole room behind one address joins by the code", async () => {
  const { code } = await room.board.tools.db.workshop.findUniqueOrThrow({ where: { assessmentId: room.board.assessmentId } });
  for (let phone = 0; phone < 30; phone += 1) expect((await sendForm(`${room.url}/join`, { code })).status).toBe(303);
});

test("phones are led to the public address, else to where the page was asked, else to this machine on its network", () => {
  expect(roomOrigin("http://10.0.0.7:3000/x", { publicUrl: "https://boardmark.example/", host: "0.0.0.0" })).toBe("https://boardmark.example");
  expect(roomOrigin("http://10.0.0.7:3000/x", { publicUrl: null, host: "0.0.0.0" })).toBe("http://10.0.0.7:3000");
  expect(roomOrigin("http://127.0.0.1:3000/x", { publicUrl: null, host: "127.0.0.1" })).toBe("http://127.0.0.1:3000");
  expect(roomOrigin("http://localhost:3000/x", { publicUrl: null, host: "0.0.0.0" })).toMatch(/^http:\/\/(localhost|\d+\.\d+\.\d+\.\d+):3000$/);
});
