import { afterAll, beforeAll, expect, test } from "vitest";
import { findAssessment } from "../../app/db/assessments";
import { listActions } from "../../app/db/actions";
import { listCaptures } from "../../app/db/workshop-captures";
import { sendForm } from "../support/app";
import { addPerson, cookieSent, PASSWORD } from "../support/people";
import { act, read, serveRoom, type ServedRoom } from "./served-room";

let room: ServedRoom;
let trust: string;
beforeAll(async () => {
  room = await serveRoom(6);
  trust = (await findAssessment(room.board.tools.db, room.board.assessmentId))?.trust.code ?? "";
  await act(room, { intent: "open", minutes: "60" });
});
afterAll(() => room.close());

const ACTION = { intent: "capture", kind: "action", captureThemeId: "well-led", text: "Cost the digital strategy", owner: "Chief finance officer", changeOf: "process", measure: "Share of the strategy that is costed" };
const actions = () => listActions(room.board.tools.db, trust);
const captures = () => listCaptures(room.board.tools.db, room.board.assessmentId);

test("an action that is captured is one of the trust's own at once, and once, however often it is sent", async () => {
  await act(room, { ...ACTION, captureId: "capture-1" });
  await act(room, { ...ACTION, captureId: "capture-1" });
  expect(await actions()).toMatchObject([{ what: "Cost the digital strategy", ownerRole: "Chief finance officer", kind: "process", status: "not-begun", assessmentId: room.board.assessmentId, themes: [{ themeId: "well-led" }], benefit: { measure: "Share of the strategy that is costed" }, revision: 1 }]);
  const [noted] = await captures();
  expect(await read(room.workshop, room.facilitator)).toContain(`/trusts/${trust}/actions/${noted?.actionId}`);
});

test("an action without an owner or a kind of change is asked for them, and nothing is written", async () => {
  const before = [await actions(), await captures()];
  const answer = await sendForm(room.workshop, { ...ACTION, captureId: "capture-2", owner: "", changeOf: "" }, room.facilitator);
  const page = await answer.text();
  expect(answer.status).toBe(400);
  expect(page).toContain("Name the role that owns the action");
  expect(page).toContain("Choose what the action mostly changes");
  expect(page).toContain("Cost the digital strategy");
  expect([await actions(), await captures()]).toEqual(before);
});

test("a capture that is taken back takes its action with it, unless somebody has worked on that", async () => {
  await act(room, { ...ACTION, captureId: "capture-3", text: "Name a senior owner" });
  await act(room, { intent: "uncapture", captureId: "capture-3" });
  expect((await actions()).map(({ what }) => what)).not.toContain("Name a senior owner");
  const [noted] = await captures();
  await room.board.tools.db.action.update({ where: { id: noted?.actionId ?? "" }, data: { revision: 2 } });
  const refused = await sendForm(room.workshop, { intent: "uncapture", captureId: "capture-1" }, room.facilitator);
  expect([refused.status, (await captures()).length, (await actions()).length]).toEqual([409, 1, 1]);
  expect(await refused.text()).toContain("Somebody has worked on this action since");
});

test("the desk says how an action will be known, or that nobody has said yet", async () => {
  expect(await read(room.workshop, room.facilitator)).toContain("known by: Share of the strategy that is costed");
  expect(await read(room.workshop, room.facilitator)).not.toContain("no outcome measure yet");
  await act(room, { ...ACTION, captureId: "capture-6", text: "Look into it", measure: "" });
  expect(await read(room.workshop, room.facilitator)).toContain("no outcome measure yet");
  await act(room, { intent: "uncapture", captureId: "capture-6" });
});

test("evidence that is promised stands on the digital team's page, and a question is kept for the minute", async () => {
  await act(room, { intent: "capture", captureId: "capture-4", kind: "evidence", captureThemeId: "safe-practice", text: "The last audit of clinical systems", owner: "Digital team" });
  await act(room, { intent: "capture", captureId: "capture-5", kind: "question", captureThemeId: "", text: "When does the contract end?" });
  await addPerson(room.board.tools.db, "digital@northmoor.example", [{ role: "digital-team", organisationCode: trust }]);
  const team = cookieSent((await sendForm(`${room.url}/sign-in`, { email: "digital@northmoor.example", password: PASSWORD })).headers.get("Set-Cookie") ?? "");
  const page = await read(`${room.url}/assessments/${room.board.assessmentId}/evidence`, team);
  expect(page).toContain("Promised in the workshop");
  expect(page).toContain("The last audit of clinical systems");
  expect(page).not.toContain("When does the contract end?");
  expect((await captures()).map(({ kind, actionId }) => [kind, actionId !== null])).toEqual([["action", true], ["evidence", false], ["question", false]]);
});
