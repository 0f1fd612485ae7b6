import { readFrameworks } from "../../app/content/read-frameworks";
import { dateInEngland } from "../../app/core/text/instants";
import { openDatabase, type Db } from "../../app/db/database";
import { readNewestEngland } from "../../app/page-data/england";
import { readIcsDownload } from "../../app/page-data/ics-download";
import { ENGLAND } from "../../prisma/seed/national/nation";
import { quantile } from "./drive-room";
import type { Figure } from "./figure";
import { HUNDREDTH, ONE_ICS, withCountry, type ServedCountry } from "./served-country";

type Report = (figure: Figure) => void;

const SECONDS = 4;
/** Of a file in all: more are refused to one reader within the hour. */
const MOST_FILES = 40;
const [OFFICIAL, BOARD] = ["/ics/NI01/compare.json?layer=dma&setting=all", "/ics/NI01/compare.json?layer=board&cycle=2025-26&setting=all"];
/** Pages of an ICS and of the nation, whose rows grow with the country. */
const COMPARED = { "ICS, official layer": OFFICIAL, "ICS, board layer": BOARD, "ICS page": "/ics/NI01/compare", "England table": "/england.json" } as const;

/** The comparison at the national data against a hundredth of it, and against the SQL it cannot do without. */
export async function benchCompare(root: string, report: Report): Promise<void> {
  const small = await withCountry(root, HUNDREDTH, medians);
  const alone = await withCountry(root, ONE_ICS, medians);
  await withCountry(root, ENGLAND, async (country) => {
    const large = await medians(country);
    for (const name of Object.keys(COMPARED) as (keyof typeof COMPARED)[]) {
      report({ name: `compare ${name}, national against a hundredth`, value: large[name] ?? null, unit: "ms", baseline: small[name] ?? null });
      report({ name: `compare ${name}, national against one ICS of as many trusts`, value: large[name] ?? null, unit: "ms", baseline: alone[name] ?? null });
    }
    await besideSql(root, country.address, large, report);
  });
}

async function medians({ load }: ServedCountry): Promise<Readonly<Record<string, number | null>>> {
  const found: Record<string, number | null> = {};
  for (const [name, place] of Object.entries(COMPARED)) {
    await load(place, 1, 1, MOST_FILES / 2);
    found[name] = quantile(await load(place, 1, SECONDS, MOST_FILES), 0.5);
  }
  return found;
}

/** What a comparison takes to read and to compute, and as a whole request, beside one statement on the driver that fetches the rows its figures are made of. */
async function besideSql(root: string, address: string, requests: Readonly<Record<string, number | null>>, report: Report): Promise<void> {
  const { db, close } = await openDatabase(address);
  const tools = { db, frameworks: readFrameworks(root), today: dateInEngland(new Date()) };
  const lead = { personId: "bench", sessionId: "bench", email: "", name: "", roles: [{ role: "system-lead", organisationCode: "NI01" }] } as const;
  const ofIcs = (place: string) => async () => {
    if ((await readIcsDownload(tools, lead, "NI01", `http://127.0.0.1${place}`))?.ok !== true) throw new Error(`${place} compares nothing`);
  };
  const layers = {
    "ICS, official layer": { compare: ofIcs(OFFICIAL), sql: officialRows },
    "ICS, board layer": { compare: ofIcs(BOARD), sql: boardRows },
    "England table": { compare: () => readNewestEngland(tools), sql: englandRows },
  } as const;
  for (const [name, { compare, sql }] of Object.entries(layers)) {
    const bare = await median(() => sql(db));
    report({ name: `compare ${name}, read and computed, against the bare SQL of its figures`, value: await median(compare), unit: "ms", baseline: bare });
    report({ name: `compare ${name}, a whole request, against the bare SQL of its figures`, value: requests[name] ?? null, unit: "ms", baseline: bare });
  }
  await close();
}

async function median(run: () => Promise<unknown>): Promise<number | null> {
  const taken: number[] = [];
  for (let times = -100; times < 200; times += 1) {
    const begun = performance.now();
    await run();
    if (times >= 0) taken.push(performance.now() - begun);
  }
  return quantile(taken.toSorted((a, b) => a - b), 0.5);
}

/** The entries of one release with their trusts. */
function officialRows({ direct: sql }: Db): Promise<unknown> {
  return sql.$queryRaw`SELECT e.*, o."name" FROM "DmaEntry" e LEFT JOIN "Organisation" o ON o."code" = e."trustCode" WHERE e."releaseId" = ${"2025"}`;
}

/** The levels of every board that has released to the ICS, with the release and the trust. */
function boardRows({ direct: sql }: Db): Promise<unknown> {
  return sql.$queryRaw`
    SELECT a.*, r.*, l.*, o."name" FROM "LevelRelease" r JOIN "Assessment" a ON a."id" = r."assessmentId" JOIN "AgreedLevel" l ON l."assessmentId" = a."id" AND l."themeId" = r."themeId" JOIN "Organisation" o ON o."code" = a."trustCode"
    WHERE r."systemCode" = ${"NI01"} AND r."withdrawnAt" IS NULL`;
}

/** The frozen table of the newest cycle. */
function englandRows({ direct: sql }: Db): Promise<unknown> {
  return sql.$queryRaw`SELECT t.*, r.* FROM "EnglandTable" t JOIN "EnglandRow" r ON r."cycle" = t."cycle" WHERE t."cycle" = (SELECT MAX("cycle") FROM "EnglandTable")`;
}
