import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { driveRoom } from "../../server/bench/drive-room";
import { runBench } from "../../server/commands/bench";
import { PROJECT_ROOT } from "../support/database";

type Line = { readonly name: string; readonly value: number | null; readonly unit: string; readonly baseline: number | null; readonly ratio: number | null; readonly machine: string };

test("a room under load loses no answer and carries none to anybody else, and each figure is a line that stands for itself", async () => {
  const lines: Line[] = [];
  const status = await runBench(["workshop", "n=6", "window=1", "rtt=0"], { root: PROJECT_ROOT, out: (line) => lines.push(JSON.parse(line) as Line), err: (line) => expect(line).toBe("") });
  expect(status).toBe(0);
  const valueOf = (what: string) => lines.find(({ name }) => name === `workshop n=6 window=1s rtt=0ms ${what}`)?.value;
  expect([valueOf("answers lost"), valueOf("foreign answer data")]).toEqual([0, 0]);
  expect(valueOf("answer to count p95")).toBeGreaterThan(0);
  for (const line of lines) expect(Object.keys(line).sort()).toEqual(["baseline", "machine", "name", "ratio", "unit", "value"]);
});

test("an answer, a name or a reason on a member's wire is weighed as foreign, and an answer that is refused is not counted as taken", async () => {
  const listeners = new Set<http.ServerResponse>();
  const server = http.createServer((request, response) => {
    if (request.method === "GET") {
      response.writeHead(200, { "Content-Type": "text/event-stream" }).write("retry: 3000\n\n");
      return void listeners.add(response);
    }
    request.resume().on("end", () => {
      for (const one of listeners) one.write('id: 1\nevent: count\ndata: {"version":1,"level":4}\n\n');
      response.writeHead(409).end("refused");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const figures = await driveRoom({ before: [], windowSeconds: 0, roundTrip: 0, desk: { url, cookie: "", page: null }, ears: [{ url, cookie: "" }], phones: [[{ url, cookie: "", body: "choice=4" }]] });
  expect([figures.sent, figures.acknowledged]).toEqual([1, 0]);
  expect(figures.foreignBytes).toBe(Buffer.byteLength('refuseddata: {"version":1,"level":4}'));
});

test("a bench that there is not is named with those there are", async () => {
  const said: string[] = [];
  expect(await runBench(["nothing"], { root: PROJECT_ROOT, out: () => expect.unreachable(), err: (line) => said.push(line) })).toBe(2);
  expect(said[0]).toContain("workshop-join");
});
