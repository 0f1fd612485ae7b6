import os from "node:os";
import { benchWorkshop, ROUND_TRIPS, SIZES, WINDOWS } from "../bench/bench-workshop";

type BenchIo = { readonly root: string; readonly out: (line: string) => void; readonly err: (line: string) => void };

/**
 * Measures by name, one JSON object a line. `workshop` takes all sizes and windows, about half an hour; narrowed by
 * n=100 window=10 rtt=80.
 */
export async function runBench(argv: readonly string[], { root, out, err }: BenchIo): Promise<number> {
  const [name = "workshop", ...narrow] = argv;
  if (name !== "workshop") {
    err(`There is no bench "${name}". Benches: workshop.`);
    return 2;
  }
  const machine = `${os.cpus()[0]?.model ?? "unknown"} x ${os.cpus().length}, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.version}`;
  for (const size of chosen(SIZES, "n", narrow)) {
    for (const windowSeconds of chosen(WINDOWS, "window", narrow)) {
      for (const roundTrip of chosen(ROUND_TRIPS, "rtt", narrow)) {
        for (const { value, baseline, ...figure } of await benchWorkshop(root, { size, windowSeconds, roundTrip })) {
          const ratio = value === null || baseline === null || baseline === 0 ? null : value / baseline;
          out(JSON.stringify({ ...figure, value, baseline, ratio, machine }));
        }
      }
    }
  }
  return 0;
}

function chosen(all: readonly number[], key: string, narrow: readonly string[]): readonly number[] {
  const asked = narrow.find((word) => word.startsWith(`${key}=`));
  return asked === undefined ? all : [Number(asked.slice(key.length + 1))];
}
