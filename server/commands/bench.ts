import os from "node:os";
import { benchCompare } from "../bench/bench-compare";
import { benchPages, benchWeight } from "../bench/bench-country";
import { benchHour } from "../bench/bench-hour";
import { benchJoin } from "../bench/bench-join";
import { benchMemory } from "../bench/bench-memory";
import { benchPaint } from "../bench/bench-paint";
import { benchPaper } from "../bench/bench-paper";
import { benchStart } from "../bench/bench-start";
import { benchProcesses, benchWorkshop } from "../bench/bench-workshop";
import { findChromium } from "../bench/chromium";
import type { Figure } from "../bench/figure";

type BenchIo = { readonly root: string; readonly out: (line: string) => void; readonly err: (line: string) => void };
type Bench = (root: string, narrow: readonly string[], report: (figure: Figure) => void) => Promise<void>;

const SIZES = [12, 30, 100, 500] as const;
const WINDOWS = [60, 10, 3] as const;
const ROUND_TRIPS = [0, 80] as const;

/** By name; each can be narrowed by words such as n=100, window=10, rtt=80. */
const BENCHES: Readonly<Record<string, Bench>> = {
  /** Rooms that answer, about half an hour. */
  workshop: async (root, narrow, report) => {
    const loads = chosen(WINDOWS, "window", narrow).flatMap((windowSeconds) => chosen(ROUND_TRIPS, "rtt", narrow).map((roundTrip) => ({ windowSeconds, roundTrip })));
    for (const size of chosen(SIZES, "n", narrow)) await benchWorkshop(root, size, loads, report);
    if (narrow.length === 0) for (const name of ["workshop-at-once", "workshop-join", "workshop-processes", "workshop-hour"]) await BENCHES[name]?.(root, narrow, report);
  },
  /** An ICS and the nation at the national data, about three minutes. */
  compare: (root, _narrow, report) => benchCompare(root, report),
  pages: (root, _narrow, report) => benchPages(root, report),
  weight: (root, _narrow, report) => benchWeight(root, report),
  /** A paper beside Chromium's print, at forty pages, and its memory over n papers: n=500 takes some minutes. */
  paper: (root, narrow, report) => benchPaper(root, chosen([60], "n", narrow)[0] ?? 60, report),
  start: (root, _narrow, report) => benchStart(root, report),
  /** At rest and under a workshop, about half a minute. */
  memory: async (root, narrow, report) => {
    for (const size of chosen([100], "n", narrow)) for (const windowSeconds of chosen([10], "window", narrow)) await benchMemory(root, size, windowSeconds, report);
  },
  /** What a phone sees, and when; where there is no Chromium it says so and measures nothing. */
  paint: async (root, narrow, report) => {
    const program = findChromium();
    if (program === null) return console.error("paint is left out: there is no Chromium here, and CHROME_PATH names none");
    for (const times of chosen([7], "n", narrow)) await benchPaint(root, program, times, report);
  },
  /** 3,500 answers in one moment. */
  "workshop-at-once": (root, _narrow, report) => benchWorkshop(root, 500, [{ windowSeconds: 0, roundTrip: 0 }], report),
  /** A hundred phones over three processes; where BENCH_POSTGRES_URL names no PostgreSQL server it says so and measures nothing. */
  "workshop-processes": async (root, narrow, report) => {
    const server = process.env["BENCH_POSTGRES_URL"];
    if (!server) return console.error("workshop-processes is left out: BENCH_POSTGRES_URL names no PostgreSQL server");
    const loads = chosen([10, 3], "window", narrow).flatMap((windowSeconds) => chosen(ROUND_TRIPS, "rtt", narrow).map((roundTrip) => ({ windowSeconds, roundTrip })));
    await benchProcesses(root, server, 3, loads, report);
  },
  "workshop-join": (root, _narrow, report) => benchJoin(root, report),
  /** What a phone receives over an hour, about eight minutes a size. */
  "workshop-hour": async (root, narrow, report) => {
    for (const size of chosen([12, 100], "n", narrow)) await benchHour(root, size, report);
  },
};

/** Measures by name, one JSON object a line; without a name all there is. */
export async function runBench(argv: readonly string[], { root, out, err }: BenchIo): Promise<number> {
  const [name = "workshop", ...narrow] = argv;
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (bench === undefined) {
    err(`There is no bench "${name}". Benches: ${Object.keys(BENCHES).join(", ")}.`);
    return 2;
  }
  await bench(root, narrow, ({ value, baseline, ...figure }) => {
    const ratio = value === null || baseline === null || baseline === 0 ? null : value / baseline;
    const machine = `${os.cpus()[0]?.model ?? "unknown"} x ${os.cpus().length}, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.version}`;
    out(JSON.stringify({ ...figure, value, baseline, ratio, machine }));
  });
  return 0;
}

function chosen(all: readonly number[], key: string, narrow: readonly string[]): readonly number[] {
  const asked = narrow.find((word) => word.startsWith(`${key}=`));
  return asked === undefined ? all : [Number(asked.slice(key.length + 1))];
}
