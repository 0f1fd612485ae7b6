import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { BARE_BROADCASTER } from "./bare-broadcaster";
import { countStored, prepareRoom } from "./bench-room";
import { driveRoom, quantile, type RoomFigures } from "./drive-room";

export type Figure = { readonly name: string; readonly value: number | null; readonly unit: string; readonly baseline: number | null };
type Case = { readonly size: number; readonly windowSeconds: number; readonly roundTrip: number };

const ANSWERS_EACH = 7;
export const SIZES = [12, 30, 100, 500] as const;
export const WINDOWS = [60, 10, 3] as const;
export const ROUND_TRIPS = [0, 80] as const;

/** One room under load, beside the bare broadcaster driven the same way. */
export async function benchWorkshop(root: string, one: Case): Promise<readonly Figure[]> {
  const baseline = await onBareBroadcaster(one);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-bench-"));
  try {
    const { figures, lost } = await onBoardmark(root, dataDir, one);
    const name = `workshop n=${one.size} window=${one.windowSeconds}s rtt=${one.roundTrip}ms`;
    const at = (share: number, of: RoomFigures) => quantile(of.delays, share);
    return [
      { name: `${name} answers lost`, value: lost, unit: "answers", baseline: baseline.sent - baseline.acknowledged },
      { name: `${name} foreign bytes`, value: figures.foreignBytes, unit: "bytes", baseline: null },
      { name: `${name} answer to count p50`, value: at(0.5, figures), unit: "ms", baseline: at(0.5, baseline) },
      { name: `${name} answer to count p95`, value: at(0.95, figures), unit: "ms", baseline: at(0.95, baseline) },
      { name: `${name} events a phone`, value: figures.bytesAPhone, unit: "bytes", baseline: baseline.bytesAPhone },
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function onBoardmark(root: string, dataDir: string, { size, windowSeconds, roundTrip }: Case): Promise<{ readonly figures: RoomFigures; readonly lost: number }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const room = await prepareRoom(root, dataDir, size, url);
  const env = { ...process.env, NODE_ENV: "production" as const, HOST: "127.0.0.1", PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: url, SESSION_SECRET: randomBytes(32).toString("hex"), LOG_LEVEL: "error" };
  const server = spawn(process.execPath, [path.join(root, "build/server/main.js")], { stdio: ["ignore", "pipe", "inherit"], env });
  try {
    await untilSays(server, "ready");
    const signIn = await fetch(`${url}/sign-in`, { method: "POST", redirect: "manual", headers: { Origin: url }, body: new URLSearchParams({ email: "facilitator@northmoor.example", password: DEMO_PASSWORD }) });
    const cookie = signIn.headers.get("Set-Cookie")?.split(";")[0] ?? "";
    const live = (as: string) => `${url}/live/${room.assessmentId}?as=${as}&after=999999`;
    const figures = await driveRoom({
      windowSeconds,
      roundTrip,
      desk: { url: live("desk"), cookie },
      ears: room.seats.map((seat) => ({ url: live("room"), cookie: seat.cookie })),
      phones: room.seats.map((seat, place) =>
        room.themeIds.slice(0, ANSWERS_EACH).map((theme) => ({
          url: `${url}/assessments/${room.assessmentId}/answer/${theme}/save`,
          cookie: seat.cookie,
          body: new URLSearchParams({ choice: String((place % 5) + 1), commandId: randomUUID(), baseRevision: "0", round: "1", seat: seat.id }).toString(),
        })),
      ),
    });
    return { figures, lost: figures.sent - (await countStored(dataDir, room)) };
  } finally {
    await ended(server);
  }
}

async function onBareBroadcaster({ size, windowSeconds, roundTrip }: Case): Promise<RoomFigures> {
  const server = spawn(process.execPath, ["--input-type=module", "-e", BARE_BROADCASTER], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const url = `http://127.0.0.1:${/ready (\d+)/.exec(await untilSays(server, "ready"))?.[1] ?? ""}`;
    const phone = Array.from({ length: ANSWERS_EACH }, () => ({ url, cookie: "", body: "choice=3" }));
    return await driveRoom({ windowSeconds, roundTrip, desk: { url, cookie: "" }, ears: Array.from({ length: size }, () => ({ url, cookie: "" })), phones: Array.from({ length: size }, () => phone) });
  } finally {
    await ended(server);
  }
}

function untilSays(child: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(words)) resolve(said);
    });
    child.on("exit", (code) => reject(new Error(`The server ended with ${code}`)));
  });
}

function ended(child: ChildProcess): Promise<unknown> {
  const end = new Promise((resolve) => void child.on("exit", resolve));
  child.kill("SIGKILL");
  return end;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => void probe.listen(0, "127.0.0.1", () => resolve()));
  const address = probe.address();
  await new Promise((resolve) => void probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
