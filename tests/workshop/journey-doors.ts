import type { Page } from "playwright-core";
import { expect } from "vitest";
import { line } from "../support/answering";
import { press } from "../support/visitor";
import { linkOf, look, takeOutPhone, untilShows, type Room } from "./journey-room";

export const WIFI_PASSWORD = "a password nobody sends";
/** What a participant's first question may cost over the air. */
const MOST_BYTES = 60_000;

/** The room's network stays in the facilitator's browser. */
export async function keepWifi({ desk }: Room): Promise<void> {
  await desk.getByText("Show the room’s Wi-Fi on the projector").click();
  await desk.getByLabel("Name of the network").fill("Ward 7 guests");
  await desk.getByLabel("Password").fill(WIFI_PASSWORD);
  await desk.getByRole("button", { name: "Keep it in this browser" }).click();
  await desk.getByText("Keep it in this browser").first().waitFor();
  await desk.reload();
}

/** Cold phone: scan the link, one tap. */
export async function comeByLink(room: Room): Promise<Page> {
  const phone = await takeOutPhone(room);
  await phone.clock.install();
  const weighed: Promise<number>[] = [];
  phone.on("requestfinished", (request) => weighed.push(request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize)));
  await phone.goto(await linkOf(room, 0));
  await look(phone, "phone-seat-link");
  await press(phone, "Take your seat");
  await untilShows(phone, "You are in");
  await look(phone, "phone-room");
  await phone.getByRole("link", { name: "Answer the next theme" }).click();
  await line(phone, 3).waitFor();
  expect((await Promise.all(weighed)).reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  await phone.getByRole("link", { name: "Back to the room" }).click();
  await untilShows(phone, "You are in");
  return phone;
}

/** Without a script: the code, a number, a seat that the facilitator gives. */
export async function comeByCode(room: Room): Promise<Page> {
  const { desk, house } = room;
  const phone = await takeOutPhone(room, { javaScript: false });
  const code = (await desk.locator(".bm-run b").first().innerText()).trim();
  await phone.goto(`${house.url}/join`);
  await phone.getByLabel("Code on the screen in the room").fill("KTM 4R7");
  await press(phone, "Join");
  expect(await phone.textContent("main")).toContain("No workshop is open under this code");
  await phone.getByLabel("Code on the screen in the room").fill(code.toLowerCase());
  await press(phone, "Join");
  expect(await phone.textContent("main")).toContain("This is phone 1");
  await untilShows(desk, "Waiting for a seat");
  await look(desk, "desk-waiting");
  await desk.locator('[name="seatId"]').first().selectOption({ label: "Member 2" });
  await press(desk, "Give this seat");
  await phone.reload();
  expect(await phone.textContent("main")).toContain("You are in");
  return phone;
}
