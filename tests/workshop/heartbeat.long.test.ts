import { afterAll, beforeAll, expect, test } from "vitest";
import { act, listen, serveRoom, type ServedRoom } from "./served-room";

let room: ServedRoom;
beforeAll(async () => {
  room = await serveRoom(5);
  await act(room, { intent: "open", minutes: "60" });
});
afterAll(() => room.close());

test("a stream on which nothing happens beats, so that neither a proxy nor the page takes it for dead", async () => {
  const quiet = await listen(`${room.url}/live/${room.board.assessmentId}?as=room&after=999999`, room.seats[0] ?? "");
  await expect.poll(() => quiet.heard().match(/^:$/gm)?.length ?? 0, { timeout: 120_000, interval: 1_000 }).toBeGreaterThan(1);
  expect(quiet.heard()).not.toContain("event:");
  quiet.stop();
});
