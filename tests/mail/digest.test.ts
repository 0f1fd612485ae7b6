import { HtmlValidate } from "html-validate";
import pino from "pino";
import { expect, test } from "vitest";
import type { ActionWords } from "../../app/core/actions/action";
import { composeDigest, digestWeek } from "../../app/core/actions/digest";
import { findAssessment } from "../../app/db/assessments";
import { listActions } from "../../app/db/actions";
import { readSettings } from "../../app/web/settings";
import { addAction } from "../../app/use-cases/add-action";
import { chooseDigest, turnOffByLink } from "../../app/use-cases/choose-digest";
import { sendDigests } from "../../app/use-cases/send-digests";
import { setTarget, setThemePrivacy } from "../../app/use-cases/set-target";
import { updateAction } from "../../app/use-cases/update-action";
import { digestSender } from "../../server/digest-sender";
import { answer, approveBoard, must, openBoard, revealBoard, toolsAt, type Board } from "../support/board";
import { createTestDatabase } from "../support/database";
import { freePort } from "../support/server";
import { startMailServer } from "../support/mail-server";
import { addPerson } from "../support/people";

const LEAD = { personId: "lead" };
/** A Monday noon, and the Thursday before on which the board's clock stands. */
const MONDAY = "2026-10-05";

const WORDS: ActionWords = {
  what: 'Remove the last "unsupported" systems & <their> phones', ownerRole: "Chief digital and information officer", personId: null, dueOn: "2026-09-30", kind: "technology", themes: [{ themeId: "well-led", statementId: null }],
  pounds: null, people: 2, bafReference: null, status: "not-begun", notes: "The notes stay in the house", lessons: null, isPublic: true,
  benefit: { measure: "Unsupported systems", unit: "", decimals: 0, baseline: 41, baselineOn: null, target: 7, targetOn: null, owner: null, status: "too-early" },
};

test("who asked gets one e-mail a week, in text and HTML, that names actions and dates and ends by one POST", async () => {
  const { tools, code, reader } = await trustWithReader();
  const { actionId } = must(await addAction(tools, LEAD, code, { ...WORDS, personId: reader }));
  must(await addAction(tools, LEAD, code, { ...WORDS, what: "Name champions", dueOn: "2026-10-20", benefit: null }));
  must(await addAction(tools, LEAD, code, { ...WORDS, what: "Next year’s", dueOn: "2027-10-20" }));
  const mail = await startMailServer();
  const deliver = senderTo(mail.address);
  // Off until the person asks.
  expect(await sendDigests(on(tools, MONDAY), deliver)).toBe(0);
  await chooseDigest(tools, { personId: reader }, code, true);
  expect(await sendDigests(on(tools, MONDAY), deliver)).toBe(1);
  const [first] = mail.mails;
  if (first === undefined) throw new Error("No mail came");
  expect(first.headers.get("to")).toBe("ned@northmoor.example");
  expect(first.headers.get("subject")).toBe("One action is late and one falls due within four weeks: Northmoor");
  const off = /^<https:\/\/boardmark\.example\/emails\/off\/([\w-]+)>$/.exec(first.headers.get("list-unsubscribe") ?? "")?.[1] ?? "";
  expect(first.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(first.text.trimEnd().split("\r\n")).toEqual([
    "One action is late and one falls due within four weeks.", "",
    "Yours", "", `* ${WORDS.what}`, "  5 days late; owner: Chief digital and information officer", `  https://boardmark.example/trusts/${code}/actions/${actionId}`, "",
    "Everybody else’s", "", "* Name champions", "  due in 15 days; no outcome measure yet; owner: Chief digital and information officer", expect.stringMatching(/^ {2}https:/), "",
    `All actions: https://boardmark.example/trusts/${code}/actions`, "",
    "You asked for this weekly email about the actions of Northmoor.", `To get no more of them: https://boardmark.example/emails/off/${off}`,
  ]);
  expect(first.html).toContain("Remove the last &quot;unsupported&quot; systems &amp; &lt;their&gt; phones");
  const report = await new HtmlValidate({ extends: ["html-validate:standard"], rules: { "no-inline-style": "off", "doctype-style": "off", "void-style": "off", "long-title": "off", "tel-non-breaking": "off" } }).validateString(first.html);
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);

  // Not twice in a week, and again in the next.
  expect(await sendDigests(on(tools, MONDAY), deliver)).toBe(0);
  expect(await sendDigests(on(tools, "2026-10-09"), deliver)).toBe(0);
  expect(await sendDigests(on(tools, "2026-10-12"), deliver)).toBe(1);
  // The link turns it off, as often as it is used.
  expect(await turnOffByLink(tools, off)).toEqual({ trust: "Northmoor" });
  expect(await turnOffByLink(tools, off)).toEqual({ trust: "Northmoor" });
  expect(await turnOffByLink(tools, "no-such-link")).toBeNull();
  expect(await sendDigests(on(tools, "2026-10-19"), deliver)).toBe(0);
  expect(mail.mails).toHaveLength(2);
});

test("of ten runs at once one sends, and what was handed over is not sent again even when nobody knows whether it came", async () => {
  const { tools, code, reader } = await trustWithReader();
  must(await addAction(tools, LEAD, code, WORDS));
  await chooseDigest(tools, { personId: reader }, code, true);
  const mail = await startMailServer();
  mail.answers.push("silence");
  const runs = await Promise.all(Array.from({ length: 10 }, () => sendDigests(on(tools, MONDAY), senderTo(mail.address))));
  expect(runs.every((taken) => taken === 0)).toBe(true);
  expect(mail.mails).toHaveLength(1);
  expect(await sendDigests(on(tools, MONDAY), senderTo(mail.address))).toBe(0);
  const next = await Promise.all(Array.from({ length: 10 }, () => sendDigests(on(tools, "2026-10-12"), senderTo(mail.address))));
  expect(next.reduce((sum, taken) => sum + taken, 0)).toBe(1);
  expect(mail.mails).toHaveLength(2);
});

test("a mail server that is away or says later gets it at the next run; one that refuses for good is left in peace until next week", async () => {
  const { tools, code, reader } = await trustWithReader();
  must(await addAction(tools, LEAD, code, WORDS));
  await chooseDigest(tools, { personId: reader }, code, true);
  const port = await freePort();
  const deliver = senderTo(`smtp://127.0.0.1:${port}`);
  expect(await sendDigests(on(tools, MONDAY), deliver)).toBe(0);
  const mail = await startMailServer(port);
  mail.answers.push({ responseCode: 451 }, null, { responseCode: 552 });
  expect(await sendDigests(on(tools, MONDAY), deliver)).toBe(0);
  expect(await sendDigests(on(tools, MONDAY), deliver)).toBe(1);
  expect(await sendDigests(on(tools, "2026-10-12"), deliver)).toBe(0);
  expect(await sendDigests(on(tools, "2026-10-13"), deliver)).toBe(0);
  expect(mail.mails).toHaveLength(3);
});

test("nobody is written to who may not read the actions any more, is disabled, or owes a code", async () => {
  const { tools, code, reader } = await trustWithReader();
  must(await addAction(tools, LEAD, code, WORDS));
  await chooseDigest(tools, { personId: reader }, code, true);
  const mail = await startMailServer();
  const deliver = senderTo(mail.address);
  const { db } = tools;
  await db.organisation.update({ where: { code }, data: { requiresCodes: true } });
  expect(await sendDigests(on(tools, MONDAY), deliver)).toBe(0);
  await db.organisation.update({ where: { code }, data: { requiresCodes: false } });
  await db.person.update({ where: { id: reader }, data: { disabledAt: new Date() } });
  expect(await sendDigests(on(tools, MONDAY), deliver)).toBe(0);
  await db.person.update({ where: { id: reader }, data: { disabledAt: null } });
  await db.roleMembership.updateMany({ where: { personId: reader }, data: { to: MONDAY } });
  expect(await sendDigests(on(tools, MONDAY), deliver)).toBe(0);
  await db.roleMembership.updateMany({ where: { personId: reader }, data: { to: null } });
  // With all of that undone it is sent: the three refusals above were no accident.
  expect(await sendDigests(on(tools, MONDAY), deliver)).toBe(1);
});

test("the e-mail is the same bytes whatever was answered, agreed, aimed at or measured", async () => {
  const bodies: string[] = [];
  for (const level of [2, 5] as const) {
    const board = await openBoard(await createTestDatabase(), 6);
    const { tools, code, reader } = await withReader(board);
    for (const seat of board.seatIds.keys()) expect(await answer(board, seat, "well-led", { choice: { kind: "level", level } })).toMatchObject({ ok: true });
    await revealBoard(board);
    must(await setTarget(tools, { assessmentId: board.assessmentId, themeId: "well-led" }, { level, reason: `Aim ${level}`, by: "2028-03-31" }));
    const { actionId } = must(await addAction(tools, LEAD, code, { ...WORDS, notes: `Level ${level}` }));
    must(await updateAction(tools, LEAD, { trustCode: code, actionId }, { baseRevision: 1, status: "not-begun", value: level, on: "2026-09-30", evidence: `Read ${level}` }));
    must(await setThemePrivacy(tools, { assessmentId: board.assessmentId, themeId: "safe-practice" }, true));
    must(await addAction(tools, LEAD, code, { ...WORDS, what: `Where we are weakest: ${level}`, themes: [{ themeId: "safe-practice", statementId: null }] }));
    if (level === 5) await approveBoard(board);
    await chooseDigest(tools, { personId: reader }, code, true);
    const mail = await startMailServer();
    expect(await sendDigests(on(tools, MONDAY), senderTo(mail.address))).toBe(1);
    const [first] = mail.mails;
    const token = /off\/([\w-]+)/.exec(first?.text ?? "")?.[1] ?? "";
    const ids = (await listActions(tools.db, code)).map(({ id }) => id);
    bodies.push([token, code, ...ids].reduce((text, id) => text.replaceAll(id, "X"), `${first?.text}\n${first?.html}`));
    expect(first?.text).toContain("An action on a theme that is kept private");
    expect(first?.text).not.toContain("Where we are weakest");
  }
  expect(bodies[0]).toBe(bodies[1]);
});

test("a week opens on Monday at seven in England, in summer and in winter", () => {
  expect(digestWeek(new Date("2026-10-19T05:59:00Z"))).toBe("2026-10-12");
  expect(digestWeek(new Date("2026-10-19T06:00:00Z"))).toBe("2026-10-19");
  expect(digestWeek(new Date("2026-10-26T06:59:00Z"))).toBe("2026-10-19");
  expect(digestWeek(new Date("2026-10-26T07:00:00Z"))).toBe("2026-10-26");
  expect(digestWeek(new Date("2026-11-01T23:59:00Z"))).toBe("2026-10-26");
  // A leap day is a Tuesday like another.
  expect(digestWeek(new Date("2028-02-29T12:00:00Z"))).toBe("2028-02-28");
});

test("nothing late and nothing due soon is no e-mail", () => {
  expect(composeDigest({ code: "X", name: "X" }, [], "p", new Set(), "2026-10-05")).toBeNull();
});

async function trustWithReader() {
  return withReader(await openBoard(await createTestDatabase(), 6));
}

async function withReader({ tools, assessmentId }: Board) {
  const assessment = await findAssessment(tools.db, assessmentId);
  if (assessment === null) throw new Error("The assessment is gone");
  const code = assessment.trust.code;
  const reader = await addPerson(tools.db, "ned@northmoor.example", [{ role: "board-member", organisationCode: code }]);
  return { tools, code, reader };
}

function on(tools: Board["tools"], day: string): Board["tools"] {
  return toolsAt(tools.db, day);
}

function senderTo(smtp: string) {
  const read = readSettings({ SMTP_URL: smtp, PUBLIC_URL: "https://boardmark.example" }, true);
  const deliver = read.ok ? digestSender(read.settings, pino({ level: "silent" })) : null;
  if (deliver === null) throw new Error("There is no sender");
  return deliver;
}
