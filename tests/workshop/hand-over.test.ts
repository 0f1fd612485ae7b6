import { afterAll, beforeAll, expect, test } from "vitest";
import { findAssessment } from "../../app/db/assessments";
import { findWorkshop } from "../../app/db/workshops";
import { sendForm } from "../support/app";
import { act, addRunner, bringToReveal, listen, read, serveRoom, signIn, type ServedRoom } from "./served-room";

let room: ServedRoom;
let second: { readonly id: string; readonly cookie: string };
let third: { readonly id: string; readonly cookie: string };
beforeAll(async () => {
  room = await serveRoom(6);
  second = await addRunner(room, "second@northmoor.example");
  third = await addRunner(room, "third@northmoor.example");
  await act(room, { intent: "open", minutes: "60" });
});
afterAll(() => room.close());

const workshop = async () => findWorkshop(room.board.tools.db, room.board.assessmentId);
const as = async (cookie: string, fields: Readonly<Record<string, string>>) => sendForm(room.workshop, { revision: String((await findAssessment(room.board.tools.db, room.board.assessmentId))?.revision), ...fields }, cookie);

test("whoever may run workshops here but does not run this one looks on, and takes nothing by themselves", async () => {
  expect(await read(room.workshop, second.cookie)).toContain("You are looking on");
  for (const fields of [{ intent: "stage", to: "practice" }, { intent: "take-over" }, { intent: "offer", personId: second.id }, { intent: "co-facilitator", personId: second.id }, { intent: "close" }, { intent: "end" }]) {
    const refused = await as(second.cookie, fields);
    expect([fields.intent, refused.status]).toEqual([fields.intent, 409]);
    expect(await refused.text()).toMatch(/Somebody else runs this workshop|not offered to you/);
  }
  expect(await workshop()).toMatchObject({ stage: "joining", coFacilitatorId: null, offeredToId: null });
});

test("a workshop that is offered is still its facilitator's until it is taken, and can be kept", async () => {
  const before = (await workshop())?.facilitatorId;
  await act(room, { intent: "offer", personId: second.id });
  expect(await read(room.workshop, second.cookie)).toContain("The workshop is offered to you");
  expect(await read(room.workshop, third.cookie)).not.toContain("The workshop is offered to you");
  expect((await as(third.cookie, { intent: "take-over" })).status).toBe(409);
  expect((await workshop())?.facilitatorId).toBe(before);
  await act(room, { intent: "keep" });
  expect((await as(second.cookie, { intent: "take-over" })).status).toBe(409);
  await act(room, { intent: "offer", personId: second.id });
  expect((await as(second.cookie, { intent: "take-over" })).status).toBe(303);
  expect(await workshop()).toMatchObject({ facilitatorId: second.id, offeredToId: null });
  // What was theirs is not theirs any more, until it is handed back.
  expect((await as(room.facilitator, { intent: "stage", to: "practice" })).status).toBe(409);
  expect(await read(room.workshop, room.facilitator)).toContain("You are looking on");
  expect((await as(second.cookie, { intent: "offer", personId: before ?? "" })).status).toBe(303);
  expect((await as(room.facilitator, { intent: "take-over" })).status).toBe(303);
});

test("it is offered and shared only among those who may run workshops at this trust", async () => {
  for (const intent of ["offer", "co-facilitator"]) expect((await as(room.facilitator, { intent, personId: "somebody-else" })).status).toBe(409);
});

test("a co-facilitator does what the facilitator does, from their own device, until they are no longer named", async () => {
  await act(room, { intent: "co-facilitator", personId: third.id });
  expect((await as(third.cookie, { intent: "stage", to: "practice" })).status).toBe(303);
  expect(await read(room.workshop, third.cookie)).toContain("Show how it looks");
  expect((await as(third.cookie, { intent: "show-practice" })).status).toBe(303);
  await act(room, { intent: "co-facilitator", personId: "" });
  expect((await as(third.cookie, { intent: "stage", to: "answering" })).status).toBe(409);
  expect(await read(room.workshop, third.cookie)).toContain("You are looking on");
});

test("two devices of one facilitator hear the same, and what was pressed on a page out of date is refused", async () => {
  const other = await signIn(room, "facilitator@northmoor.example");
  const base = `${room.url}/live/${room.board.assessmentId}?as=desk&after=${(await workshop())?.version ?? 0}`;
  const [one, two] = [await listen(base, room.facilitator), await listen(base, other)];
  const revision = String((await findAssessment(room.board.tools.db, room.board.assessmentId))?.revision);
  await bringToReveal(room, { isOpen: true });
  await expect.poll(() => two.heard()).toContain("event: state");
  await expect.poll(() => newest(one.heard())).toBe((await workshop())?.version);
  await expect.poll(() => newest(two.heard())).toBe((await workshop())?.version);
  // The second device still shows the page from before the close.
  for (const intent of ["close", "reveal"]) {
    const stale = await sendForm(room.workshop, { intent, revision }, other);
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain("There is a problem");
  }
  await act(room, { intent: "together" });
  const agree = (cookie: string, level: string) => sendForm(room.workshop, { intent: "agree", themeId: "well-led", level, rationale: "As the room saw it.", baseRevision: "0" }, cookie);
  expect((await agree(room.facilitator, "3")).status).toBe(303);
  const late = await agree(other, "4");
  expect(late.status).toBe(409);
  // Nothing typed is lost.
  expect(await late.text()).toContain("As the room saw it.");
  one.stop();
  two.stop();
});

/** The number of the last event that came over a stream. */
function newest(heard: string): number {
  return Number([...heard.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1]);
}
