import { expect, test } from "vitest";
import { hashOfToken } from "../../app/auth/seat-sessions";
import { createLog, faultForLog } from "../../server/log";
import { ask, sendForm, startApp } from "../support/app";
import { openBoard } from "../support/board";
import { createTestDatabase } from "../support/database";
import { startMailServer } from "../support/mail-server";
import { addPerson, cookieSent, PASSWORD } from "../support/people";

const EMAIL = "chair@northmoor.example";
const REASON = "We have no plan at all";

test("what a member does is logged as lines of JSON, without the person, the seat, the address, the words or a token", async () => {
  const db = await createTestDatabase();
  const board = await openBoard(db, 6);
  const [seatId = ""] = board.seatIds;
  const personId = await addPerson(db, EMAIL);
  await db.seat.update({ where: { id: seatId }, data: { personId } });
  const other = board.seatIds[1] ?? "";
  await db.seat.update({ where: { id: other }, data: { tokenHash: hashOfToken("a-seat-link-of-twenty-four") } });
  const lines: string[] = [];
  const mail = await startMailServer();
  mail.answers.push({ responseCode: 550 });
  const url = await startApp(db, { log: createLog("debug", { write: (line) => void lines.push(line) }), now: () => new Date("2026-10-02T09:00:00Z"), env: { SMTP_URL: mail.address, PUBLIC_URL: "http://127.0.0.1" } });
  const cookie = cookieSent((await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD })).headers.get("Set-Cookie") ?? "");
  await sendForm(`${url}/sign-in`, { email: EMAIL, password: "a wrong password" });
  await sendForm(`${url}/assessments/${board.assessmentId}/answer/well-led`, { choice: "1", reason: REASON }, cookie);
  const seat = await sendForm(`${url}/seat/a-seat-link-of-twenty-four`, {});
  const seated = cookieSent(seat.headers.get("Set-Cookie") ?? "");
  for (const page of ["answer", "answer/well-led", "room"]) for (const key of [cookie, seated]) await ask(`${url}/assessments/${board.assessmentId}/${page}`, { headers: { Cookie: key, "User-Agent": "A telling browser" } });
  await sendForm(`${url}/forgotten-password`, { email: EMAIL });
  await expect.poll(() => lines.join("")).toContain("could not be sent");
  expect(lines.length).toBeGreaterThan(8);
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  const log = lines.join("\n");
  const secrets = [EMAIL, "northmoor", "Alex", personId, seatId, other, board.assessmentId, "127.0.0.1", REASON, PASSWORD, "a-seat-link", "telling browser", "well-led", cookie.split("=")[1] ?? "", seated.split("=")[1] ?? ""];
  expect(secrets.filter((secret) => secret !== "" && log.includes(secret))).toEqual([]);
  expect(Object.keys(JSON.parse(lines.find((line) => line.includes('"request"')) ?? "{}") as object).sort()).toEqual(["id", "level", "method", "ms", "msg", "pid", "status", "time"]);
});

test("a fault keeps its place and code and loses whom it is about, in its causes too", () => {
  const inner = Object.assign(new Error(`550 no such mailbox ${EMAIL} from 192.0.2.7 and 2001:db8:0:1:2:3:4:5`), { code: "EENVELOPE", rejected: [EMAIL] });
  const logged = JSON.stringify(faultForLog(new Error(`could not send to ${EMAIL}, token q3Zp0aVb7nR2kT9yX4mW8cLs1dFg6hJu`, { cause: inner })));
  expect(logged).not.toMatch(/chair|northmoor|192\.0|2001:db8|q3Zp0a|rejected/);
  expect(logged).toContain("EENVELOPE");
  expect(logged).toContain("log.test");
  expect(JSON.stringify(faultForLog(`a thrown text about ${EMAIL}`))).not.toContain("chair");
});
