import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { readFrameworks } from "../../app/content/read-frameworks";
import { readRegisters } from "../../app/content/read-registers";
import type { Db } from "../../app/db/database";
import { importRegisters } from "../../app/use-cases/import-registers";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { seedDemo } from "../../prisma/seed/seed-demo";
import { openApp, sendForm } from "./app";
import { createMigratedDatabase, PROJECT_ROOT } from "./database";
import { cookieSent } from "./people";

export type WorkedExample = {
  readonly db: Db;
  readonly url: string;
  readonly dataDir: string;
  /** Signs one of the example's people in. @returns the cookie to send back */
  readonly cookieOf: (email: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** The built application over the worked example, for a whole file: the caller closes it. */
export async function openWorkedExample({ hasPublicAddress = false, doesJobs = true }: { /** It knows the address it is reached at, as a published paper's code needs. */ readonly hasPublicAddress?: boolean; /** Whether what pages order is done. */ readonly doesJobs?: boolean } = {}): Promise<WorkedExample> {
  const { db, remove } = await createMigratedDatabase();
  await importRegisters(db, readRegisters(PROJECT_ROOT).boards, randomUUID);
  await seedDemo({ db, frameworks: readFrameworks(PROJECT_ROOT), now: new Date() });
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-example-"));
  const port = hasPublicAddress ? await freePort() : 0;
  const app = await openApp(db, { port, doesJobs, env: { DATA_DIR: dataDir, ...(hasPublicAddress ? { PUBLIC_URL: `http://127.0.0.1:${port}` } : {}) } });
  return {
    db,
    url: app.url,
    dataDir,
    cookieOf: async (email) => cookieSent((await sendForm(`${app.url}/sign-in`, { email, password: DEMO_PASSWORD })).headers.get("Set-Cookie") ?? ""),
    close: async () => {
      await app.close();
      await remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A port that nobody listens at now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address === null || typeof address === "string" ? reject(new Error("No port is free")) : resolve(address.port)));
    });
  });
}
