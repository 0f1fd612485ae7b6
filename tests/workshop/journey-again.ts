import type { Page, Request } from "playwright-core";
import { expect } from "vitest";
import { readOwnAnswers } from "../../app/db/answers";
import { line, untilSays } from "../support/answering";
import { press } from "../support/visitor";
import { look, untilShows, type Room } from "./journey-room";

/**
 * Again in the room itself: no page is loaded for it, what is being typed stays while the page is drawn anew around it, and a
 * network that is away keeps nothing from the board.
 */
export async function answerInRoom({ desk, board, house }: Room, phone: Page): Promise<void> {
  const place = phone.url();
  const loaded: string[] = [];
  const note = (request: Request) => void (request.isNavigationRequest() && loaded.push(request.url()));
  phone.on("request", note);
  await phone.getByRole("button", { name: "Save", exact: true }).waitFor();
  const reason = phone.getByLabel(/Why this level/);
  await reason.pressSequentially("Most wards have");
  await desk.reload();
  await desk.getByText("Say who chairs").click();
  await desk.getByLabel("Seat that chairs and confirms levels").selectOption({ label: "Member 1" });
  await press(desk, "Name the chair");
  await untilShows(phone, "You chair: confirm these levels");
  expect(await reason.inputValue()).toBe("Most wards have");
  expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
  await reason.pressSequentially(" an owner");
  await phone.context().setOffline(true);
  await line(phone, 3).check();
  await untilSays(phone, /^Saved on this phone/);
  await phone.context().setOffline(false);
  await untilSays(phone, /^Saved with the board/);
  await look(phone, "phone-again", { isNew: false });
  await phone.getByRole("button", { name: "Save", exact: true }).click();
  await untilSays(phone, /^Saved with the board/);
  const stored = (await readOwnAnswers(house.db, board.seatIds[0] ?? "")).filter(({ themeId, round }) => themeId === "well-led" && round === 2);
  expect(stored).toMatchObject([{ answer: { choice: { kind: "level", level: 3 }, reason: "Most wards have an owner" } }]);
  expect([loaded, phone.url()]).toEqual([[], place]);
  phone.off("request", note);
}
