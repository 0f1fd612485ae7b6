import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PASSWORD } from "../support/people";
import { PROJECT_ROOT } from "../support/database";
import { newFolder } from "../support/engines";
import { compareStored, FACILITATOR, send } from "../workshop/phones";
import { cookieSent } from "../support/people";
import { run } from "../server/keeping/keep";
import { readyz, startBurst } from "./burst";

const HOUR = 3_600_000;

test("a clock set back by a day and forward by an hour in the middle of a burst: answers are saved, people stay signed in, the record holds", async () => {
  const folder = newFolder();
  const file = path.join(folder, "step");
  writeFileSync(file, "0");
  const address = path.join(folder, "boardmark.sqlite");
  const clock = new URL(`file://${path.join(PROJECT_ROOT, "tests/support/stepped-clock.mjs")}`).href;
  const burst = await startBurst({ address, dataDir: folder, size: 4, env: { NODE_OPTIONS: `--import=${clock}`, CLOCK_STEP_FILE: file } });
  const { url, server, board } = burst;
  const signIn = async () => cookieSent((await send(`${url}/sign-in`, { email: FACILITATOR, password: PASSWORD }, "")).headers.get("Set-Cookie") ?? "");
  const facilitator = await signIn();
  const seen = async (cookie: string) => (await fetch(`${url}/assessments/${board.assessmentId}`, { headers: { Cookie: cookie }, redirect: "manual" })).status;
  const steps = [-24 * HOUR, 0, HOUR];
  const states: Promise<readonly [number, string]>[] = [];
  let failed = 0;
  await burst.answer({
    beforeRetry: async () => void (failed += 1),
    onSaved(count) {
      const step = count % 12 === 0 ? steps.shift() : undefined;
      if (step === undefined) return;
      writeFileSync(file, String(step));
      states.push(Promise.all([seen(facilitator), readyz(url)]));
    },
  });
  expect(await Promise.all(states)).toEqual([[200, "200 ready"], [200, "200 ready"], [200, "200 ready"]]);
  expect(failed).toBe(0);
  // The server's clock is an hour on now: who signs in by it is let in, and the limits of tries have not shut anybody out.
  expect(await seen(await signIn())).toBe(200);
  expect(await compareStored(address, burst.told)).toEqual({ lost: [], twice: [] });
  expect(await server.end()).toBe(0);
  expect(await run("check-data", [], { address, dataDir: folder })).toMatchObject({ code: 0, err: "" });
});
