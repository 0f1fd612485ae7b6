import { DRAWING } from "../app/core/jobs/kinds";
import { orderJob } from "../app/db/jobs";
import { listUndrawnPapers } from "../app/db/issued-papers";
import { drawIssuedPaper } from "../app/use-cases/draw-issued-paper";
import { purge } from "../app/use-cases/purge";
import { sendDigests, type Deliver } from "../app/use-cases/send-digests";
import type { ProcessContext } from "./process-context";
import type { Job } from "./job-runner";

const HOUR = 3_600_000;

type Parts = Pick<ProcessContext, "db" | "now" | "newId" | "papers" | "settings"> & {
  readonly reportFault: (fault: unknown) => void;
  /** Logs what was done: counts, never of whom. */
  readonly note: (about: object, words: string) => void;
  /** Null: no mail is sent. */
  readonly deliver: Deliver | null;
};

/**
 * Everything the service does by itself, of however many processes: a further piece of work is a further entry. Each may be cut
 * short anywhere and begin again; what comes again does so at least every hour.
 */
export function listJobs({ db, now, newId, papers, settings, reportFault, note, deliver }: Parts): readonly Job[] {
  return [
    // Whatever has been kept long enough, kind by kind (app/core/privacy/retention.ts); how much went is logged, of nobody.
    { kind: "purge", every: HOUR, run: async () => note({ purged: await purge({ db, now, newId, reportFault, dataDir: settings.dataDir }) }, "purge") },
    // The weekly e-mails, to those who asked; each goes at most once, whoever runs this.
    { kind: "send-digests", every: HOUR, run: async () => void (deliver !== null && (await sendDigests({ db, now }, deliver))) },
    // Papers that lack a file without anybody having ordered it, such as after a restore.
    {
      kind: "find-undrawn-papers",
      every: HOUR,
      run: async () => {
        for (const id of await listUndrawnPapers(db)) await orderJob(db, DRAWING, id, now());
      },
    },
    // The files of an issued paper, ordered with the issue itself.
    {
      kind: DRAWING,
      every: null,
      run: async ({ subject, signal }) => {
        if (subject === null) return;
        await drawIssuedPaper({ db, dataDir: settings.dataDir, newId, draw: (model, form) => papers.render(model, form, { signal }) }, subject);
      },
    },
  ];
}
