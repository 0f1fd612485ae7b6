import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { readDatabase } from "../../app/db/copy/copy";
import { openDatabase, type Db } from "../../app/db/database";
import { migrate } from "../../app/db/migrate";
import { dateInEngland } from "../../app/core/text/instants";
import { readSpreads } from "../../app/db/spreads";
import { openAnswering } from "../../app/use-cases/open-answering";
import { recordAgreedLevel } from "../../app/use-cases/record-agreed-level";
import { recordProposed } from "../../app/use-cases/record-proposed";
import { sendForm } from "../support/app";
import { answer, must, prepareBoard, revealBoard, revisionOf, toolsAt, type Board } from "../support/board";
import { PROJECT_ROOT } from "../support/database";
import { ENGINES, newAddress, newFolder } from "../support/engines";
import { addPerson, cookieSent, PASSWORD } from "../support/people";
import { startServer, type TestServer } from "../support/server";
import { run } from "./keeping/keep";

const today = dateInEngland(new Date());

type House = { readonly address: string; readonly dataDir: string; readonly server: TestServer };

/** A running service of its own on an engine, its folder, and a board whose members may answer from today. */
async function openHouse(engine: (typeof ENGINES)[number]): Promise<{ readonly house: House; readonly db: Db; readonly board: Board }> {
  const dataDir = newFolder();
  const address = engine === "sqlite" ? path.join(dataDir, "boardmark.sqlite") : await newAddress(engine);
  await migrate(address, PROJECT_ROOT);
  const { db, close } = await openDatabase(address);
  onTestFinished(close);
  const begun = await prepareBoard(db, 6);
  const board = { ...begun, tools: toolsAt(db, today) };
  must(await openAnswering(board.tools, board.assessmentId, { workshopOn: null, revision: await revisionOf(board) }));
  const server = await startServer({ dataDir, env: { LOG_LEVEL: "trace", ...(engine === "sqlite" ? {} : { DATABASE_URL: address }) } });
  onTestFinished(server.stop);
  return { house: { address, dataDir, server }, db, board };
}

async function signedIn({ server }: House, email: string): Promise<string> {
  return cookieSent((await sendForm(`${server.url}/sign-in`, { email, password: PASSWORD })).headers.get("Set-Cookie") ?? "");
}

/** Where a text stands: in a row of any table, in the bytes of any file of the service, in its log, or in a backup made now. */
async function findEverywhere({ address, dataDir, server }: House, text: string, backup: Buffer): Promise<readonly string[]> {
  const tables = await readDatabase(address, async (snapshot) => {
    const found: string[] = [];
    for (const table of snapshot.tables) for await (const row of snapshot.rows(table)) if (row.some((cell) => String(cell).includes(text))) found.push(`table ${table.name}`);
    return found;
  });
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return [
    ...new Set(tables),
    ...files.filter((file) => existsSync(file) && readFileSync(file).includes(text)).map((file) => `file ${path.basename(file)}`),
    ...(server.output().includes(text) ? ["log"] : []),
    ...(backup.includes(text) ? ["backup"] : []),
  ];
}

/** Every byte of a backup made now, unpacked. */
async function backUpNow({ address, dataDir }: House): Promise<Buffer> {
  const file = path.join(newFolder(), "backup.tar.gz");
  expect(await run("backup", [file], { address, dataDir })).toMatchObject({ code: 0, err: "" });
  return gunzipSync(readFileSync(file));
}

/** Both engines; only the other one where the whole run is on PostgreSQL, whose servers are all given an address of it. */
const HERE = ENGINES.filter((engine) => process.env["BOARDMARK_TEST_ENGINE"] === undefined || engine === process.env["BOARDMARK_TEST_ENGINE"]);

describe.each(HERE)("on %s", (engine) => {
  test("after the approval no table, file or log of a running service holds an answer, and no backup made from then on", { timeout: 120_000 }, async () => {
    const { house, db, board } = await openHouse(engine);
    const { server } = house;
    const { trustCode } = await db.assessment.findUniqueOrThrow({ where: { id: board.assessmentId } });
    // Two members over the network, one as the page's script sends and with an edit, one as the page without it; the others beside it.
    const place = `${server.url}/assessments/${board.assessmentId}/answer/well-led`;
    for (const seat of [0, 1]) {
      const personId = await addPerson(db, `member${seat}@northmoor.example`);
      await db.seat.update({ where: { id: board.seatIds[seat] ?? "" }, data: { personId } });
      const cookie = await signedIn(house, `member${seat}@northmoor.example`);
      for (const [edit, reason] of [["0", `Ramipril first of seat ${seat}`], ["1", `Ramipril then of seat ${seat}`]] as const) {
        const fields = { choice: "3", confidence: "very-sure", reason, commandId: `the-command-${edit}-of-seat-${seat}`, baseRevision: edit, round: "1", seat: board.seatIds[seat] ?? "", then: "stay" };
        expect((await sendForm(seat === 0 ? `${place}/save` : place, fields, cookie)).status).toBe(seat === 0 ? 200 : 303);
      }
    }
    for (const seat of [2, 3, 4, 5]) expect(await answer(board, seat, "well-led", { reason: seat === 5 ? "Ramipril that papers may print" : `Ramipril of seat ${seat}`, isReasonPrintable: seat === 5 })).toMatchObject({ ok: true });
    await db.seat.update({ where: { id: board.seatIds[2] ?? "" }, data: { tokenHash: "the-hash-of-a-seats-link" } });

    const answers = await db.answer.findMany();
    const commands = await db.answerCommand.findMany();
    expect([answers.length, commands.length]).toEqual([6, 8]);
    const traces = [...answers.map(({ id }) => id), ...commands.map(({ id }) => id), "the-command-0-of-seat-0", "the-command-1-of-seat-1", "the-hash-of-a-seats-link", "Ramipril first of seat", "Ramipril then of seat", "Ramipril of seat", "very-sure"];
    await revealBoard(board);
    // The search finds what is there.
    const early = await backUpNow(house);
    for (const trace of [answers[0]?.id ?? "none", commands[0]?.id ?? "none", "Ramipril then of seat", "the-hash-of-a-seats-link"]) {
      const found = await findEverywhere(house, trace, early);
      expect([trace, found.some((where) => where.startsWith("table ")), found.includes("backup"), engine === "postgresql" || found.some((where) => where.startsWith("file "))]).toEqual([trace, true, true, true]);
    }

    must(await recordAgreedLevel(board.tools, { personId: "lead" }, { assessmentId: board.assessmentId, themeId: "well-led" }, { level: 3, rationale: "As the room saw it.", differentViews: [], baseRevision: 0 }));
    must(await recordProposed(board.tools, board.assessmentId, { proposedOn: today, revision: await revisionOf(board) }));
    await addPerson(db, "lead@northmoor.example", [{ role: "trust-lead", organisationCode: trustCode }]);
    const [year = "", month = "", day = ""] = today.split("-");
    const approval = { intent: "approve", "approvedOn-day": day, "approvedOn-month": month, "approvedOn-year": year, minute: "26/114", revision: String(await revisionOf(board)) };
    expect((await sendForm(`${server.url}/assessments/${board.assessmentId}/approval`, approval, await signedIn(house, "lead@northmoor.example"))).status).toBe(303);

    const later = await backUpNow(house);
    for (const trace of traces) expect([trace, await findEverywhere(house, trace, later)]).toEqual([trace, []]);
    // What is meant to stay does: how many chose each level, and the one reason whose author lets it be printed.
    expect(await findEverywhere(house, "Ramipril that papers may print", later)).toEqual(expect.arrayContaining(["table RevealedReason", "backup"]));
    expect(server.output()).toContain('"msg":"request"');
    expect((await readSpreads(db, board.assessmentId)).find(({ themeId }) => themeId === "well-led")?.spread).toMatchObject({ kind: "distribution", tally: [0, 0, 6, 0, 0] });
  });
});
