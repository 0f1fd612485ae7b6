import { Writable } from "node:stream";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { sendForm } from "../support/app";
import { act, read, serveRoom } from "./served-room";

const REASON = "Nobody may ever read this sentence";

test("a fault in the middle of saving an answer is logged with an id, and without a word of the answer, its seat or its theme", async () => {
  const lines: string[] = [];
  const log = pino({ level: "trace", serializers: { fault: pino.stdSerializers.err } }, new Writable({ write: (line: Buffer, _, done) => (lines.push(line.toString()), done()) }));
  const room = await serveRoom(5, 0, { log });
  onTestFinished(room.close);
  const { board } = room;
  await act(room, { intent: "open", minutes: "60" });
  await act(room, { intent: "stage", to: "answering" });
  const [seatId = "", cookie = ""] = [board.seatIds[0], room.seats[0]];
  const address = `${room.url}/assessments/${board.assessmentId}/answer/safe-practice`;
  const page = await read(address, cookie);
  const hidden = Object.fromEntries([...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? "", value ?? ""]));
  const form = { ...hidden, choice: "5", reason: REASON };
  await board.tools.db.$executeRawUnsafe('ALTER TABLE "Answer" RENAME TO "AnswerGone"');
  for (const to of [address, `${address}/save`]) {
    const answer = await sendForm(to, form, cookie);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain(REASON);
  }
  const faults = lines.filter((line) => line.includes('"level":50'));
  expect(faults.length).toBeGreaterThan(0);
  for (const line of faults) expect(JSON.parse(line)).toMatchObject({ id: expect.any(String) as unknown, msg: "fault" });
  for (const secret of [REASON, seatId, hidden["commandId"] ?? "no command", "safe-practice"]) expect(lines.join("")).not.toContain(secret);
});
