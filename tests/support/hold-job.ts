import { randomUUID } from "node:crypto";
import pino from "pino";
import { openDatabase } from "../../app/db/database";
import { runJobs } from "../../server/job-runner";

// A process that takes a piece of work, says so, and is at it until it is killed. Its argument: the database's address.
const { db } = await openDatabase(process.argv[2] ?? "");
runJobs({
  db,
  log: pino({ level: "silent" }),
  now: () => new Date(),
  newId: () => randomUUID(),
  jobs: [
    {
      kind: "held",
      every: null,
      run: () =>
        new Promise(() => {
          console.log("at it");
          setInterval(() => undefined, 60_000);
        }),
    },
  ],
});
