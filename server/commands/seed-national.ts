import { readFrameworks } from "../../app/content/read-frameworks";
import type { Db } from "../../app/db/database";
import { ENGLAND } from "../../prisma/seed/national/nation";
import { seedNation } from "../../prisma/seed/national/seed-nation";

type SeedIo = { readonly root: string; readonly db: Db; readonly dataDir: string; readonly now: Date; readonly out: (line: string) => void; readonly err: (line: string) => void };

const USAGE = "npm run seed:national -- [SEED] [times=N]   fill an empty database with an invented country; times=N makes N times as many trusts";

/** Fills the database that the settings name. @returns 0 done; 1 there is a country; 2 the call is at fault. */
export async function runSeedNational(argv: readonly string[], { root, db, dataDir, now, out, err }: SeedIo): Promise<number> {
  const times = Number(argv.find((word) => word.startsWith("times="))?.slice(6) ?? 1);
  const [word = "1"] = argv.filter((each) => !each.startsWith("times="));
  if (!/^\d{1,9}$/.test(word) || !Number.isInteger(times) || times < 1) {
    err(USAGE);
    return 2;
  }
  const size = { ...ENGLAND, trusts: ENGLAND.trusts * times };
  const begun = performance.now();
  try {
    const onTrust = (done: number) => done % 50 === 0 && out(`${done} of ${size.trusts} trusts`);
    const { rows, frozenAnswers, liveAnswers, assessments, papers } = await seedNation({ db, frameworks: readFrameworks(root), dataDir, now, seed: Number(word), size, onTrust });
    out(`${size.systems} ICSs, ${size.trusts} trusts, ${assessments} assessments, ${papers} papers, ${rows} rows in ${Math.round((performance.now() - begun) / 1000)} s.`);
    out(`The frozen distributions stand for ${frozenAnswers} answers; ${liveAnswers} are live. Nobody has a password: npm run account gives links.`);
    return 0;
  } catch (fault) {
    err(fault instanceof Error ? fault.message : String(fault));
    return 1;
  }
}
