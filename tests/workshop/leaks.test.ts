import { expect, onTestFinished, test } from "vitest";
import type { Level } from "../../app/core/scoring/level";
import { answer, must, THEME_IDS } from "../support/board";
import { ask, sendForm } from "../support/app";
import { act, listen, read, serveRoom, type ServedRoom } from "./served-room";

type World = {
  /** What the member whose answers nobody has seen says to every theme. */
  readonly secret: { readonly level: Level; readonly reason: string; readonly edits: number };
  /** Whether that member is in the room. */
  readonly comes: boolean;
  /** Looks where only the member may: what a leak would be. */
  readonly peeks?: boolean;
};

const SECRET = 0;
const PATIENCE = 120_000;

test("before the reveal, no role is sent a byte that depends on what a member answered, how often, or why", async () => {
  const one = await record({ secret: { level: 1, reason: "We have no plan at all", edits: 0 }, comes: true }, "before");
  const other = await record({ secret: { level: 3, reason: "All is as it should be", edits: 2 }, comes: true }, "before");
  expect(other).toEqual(one);
}, PATIENCE);

test("what an absent member answered beforehand is in no page of the whole workshop", async () => {
  const one = await record({ secret: { level: 1, reason: "We have no plan at all", edits: 0 }, comes: false }, "whole");
  const other = await record({ secret: { level: 5, reason: "All is as it should be", edits: 1 }, comes: false }, "whole");
  expect(other).toEqual(one);
}, PATIENCE);

test("a leak is seen: with the member's own page among what is recorded, the two worlds differ", async () => {
  const one = await record({ secret: { level: 1, reason: "We have no plan at all", edits: 0 }, comes: true, peeks: true }, "before");
  const other = await record({ secret: { level: 3, reason: "All is as it should be", edits: 0 }, comes: true, peeks: true }, "before");
  expect(other).not.toEqual(one);
}, PATIENCE);

/** Runs a workshop and keeps every byte that each role but the member is sent. */
async function record({ secret, comes, peeks = false }: World, until: "before" | "whole"): Promise<readonly string[]> {
  const room = await serveRoom(7, 1);
  onTestFinished(room.close);
  const { board } = room;
  const kept: string[] = [];
  const look = async (moment: string) => void kept.push(...(await everySurface(room, moment, peeks)));

  for (const theme of THEME_IDS) {
    for (let seat = 0; seat < 7; seat += 1) {
      const said = seat === SECRET ? { choice: { kind: "level", level: secret.level } as const, reason: secret.reason } : { choice: { kind: "level", level: theme === "well-led" ? (((seat % 4) + 1) as Level) : 3 } as const };
      mustSave(await answer(board, seat, theme, { ...said, seat: board.seatIds[seat] ?? "" }));
    }
    for (let edit = 0; edit < secret.edits; edit += 1) {
      const change = { choice: { kind: "cant-judge" } as const, baseRevision: edit + 1, seat: board.seatIds[SECRET] ?? "" };
      mustSave(await answer(board, SECRET, theme, change));
    }
  }
  await look("answered beforehand");
  await act(room, { intent: "open", minutes: "60" });
  const streams = await Promise.all([
    listen(`${room.url}/live/${board.assessmentId}?as=desk&after=1`, room.facilitator),
    listen(`${room.url}/live/${board.assessmentId}?as=room&after=1`, room.seats[1] ?? ""),
  ]);
  for (const [seat, cookie] of room.seats.entries()) if (seat < 7 && (seat !== SECRET || comes)) await sendForm(room.room, { intent: "enter" }, cookie);
  await act(room, { intent: "stage", to: "answering" });
  await look("answering");
  if (until === "whole") {
    await act(room, { intent: "close" });
    await look("closed");
    await act(room, { intent: "reveal" });
    await look("revealed");
    await act(room, { intent: "together" });
    await act(room, { intent: "take", themeId: "well-led" });
    await look("on the table");
    await act(room, { intent: "again", themeId: "well-led" });
    await look("again");
    await act(room, { intent: "finish", themeId: "well-led" });
    await act(room, { intent: "agree", themeId: "well-led", level: "3", rationale: "As the room saw it.", baseRevision: "0" });
    await look("agreed");
  }
  for (const { heard, stop } of streams) {
    // How counts fall together in time is not the same twice; what may be in them is.
    const lines = heard().split("\n").filter((line) => line.startsWith("data:"));
    for (const line of lines) expect(line).toMatch(/^data: \{"version":\d+(,"answered":\d+,"seats":\d+|,"left":(\d+|null),"runs":(true|false))?\}$/);
    stop();
  }
  return kept;
}

/** What everybody but the member is sent now: pages, their data, what is asked instead of a stream, and refusals. */
async function everySurface({ url, board, facilitator, seats }: ServedRoom, moment: string, peeks: boolean): Promise<readonly string[]> {
  const base = `/assessments/${board.assessmentId}`;
  const pages = ["workshop", "projector", "workshop/ballots", "minute", "spreads", "results", "paper", "room", "room?spreads=all", "answer", "answer/well-led"].map((page) => `${base}/${page}`);
  const asked: (readonly [who: string, cookie: string, address: string])[] = [
    ...["", ...pages].flatMap((address) => [["facilitator", facilitator, address === "" ? base : address] as const, ["stranger", "", address === "" ? base : address] as const]),
    ["facilitator", facilitator, `${base}/workshop.data?_routes=routes%2Fworkshop`],
    ["facilitator", facilitator, `${base}/projector.data?_routes=routes%2Fprojector`],
    ["facilitator", facilitator, `/live/${board.assessmentId}/state?as=desk&after=0`],
    ...[seats[1] ?? "", seats[7] ?? ""].flatMap((cookie, place) => [...pages, `${base}/room.data?_routes=routes%2Fworkshop-room`].map((address) => [`seat ${place}`, cookie, address] as const)),
    ...(peeks ? [["peeping", seats[SECRET] ?? "", `${base}/answer/well-led`] as const] : []),
  ];
  const kept: string[] = [];
  for (const [who, cookie, address] of asked) kept.push(`${moment}, ${who}, ${plain(address, board.assessmentId)}\n${plain(await read(`${url}${address}`, cookie), board.assessmentId)}`);
  kept.push(plain(await (await ask(`${url}/live/${board.assessmentId}`)).text(), board.assessmentId));
  return kept;
}

/** Takes out what is random by its nature: ids, nonces, the room's code, and the address of this run. */
function plain(text: string, assessmentId: string): string {
  const ids = new Map<string, string>();
  return text
    .replaceAll(assessmentId, "ASSESSMENT")
    .replace(/T[0-9a-f]{8}\b/g, "TRUST")
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      ids.set(id, ids.get(id) ?? `ID${ids.size}`);
      return ids.get(id) ?? id;
    })
    .replace(/nonce="[^"]*"/g, "nonce")
    .replace(/127\.0\.0\.1:\d+/g, "HOST")
    .replace(/\b[A-HJKMNPQRTWXYZ2346789]{3} [A-HJKMNPQRTWXYZ2346789]{3}\b/g, "CODE")
    .replace(/viewBox="-2 -2 \d+ \d+"[\s\S]*?<\/svg>/g, "QR")
    .replace(/"path":"[^"]*"|M\d+ \d+h1v1h-1z(M\d+ \d+h1v1h-1z)*/g, "QR");
}

function mustSave(outcome: { readonly ok: boolean; readonly code?: string }): void {
  must(outcome.ok ? { ok: true, value: null } : { ok: false, code: outcome.code ?? "refused" });
}
