import { createServer, type Server } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";

/** Seconds up to which a request is counted in each row. */
const BOUNDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] as const;
const MEGA = 1e6;

export type Metrics = {
  /** One request, its status and how long it took in seconds. */
  readonly countRequest: (status: number, seconds: number) => void;
  readonly countQuery: (isSlow: boolean) => void;
  readonly countFault: () => void;
  /** All of it as Prometheus reads it. Numbers of the process alone: nothing of what people do in it. */
  readonly text: () => string;
};

/** Counts what a process does. */
export function createMetrics(): Metrics {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const statuses = new Map<string, number>();
  const rows = BOUNDS.map(() => 0);
  let [requests, seconds, queries, slow, faults] = [0, 0, 0, 0, 0];

  function text(): string {
    const { rss, heapUsed } = process.memoryUsage();
    const lines = [
      ...family("boardmark_requests_total", "counter", [...statuses].toSorted().map(([status, count]) => [`{status="${status}"}`, count])),
      ...family("boardmark_request_seconds", "histogram", [
        ...BOUNDS.map((bound, place) => [`_bucket{le="${bound}"}`, rows[place] ?? 0] as const),
        [`_bucket{le="+Inf"}`, requests],
        ["_sum", seconds],
        ["_count", requests],
      ]),
      ...family("boardmark_faults_total", "counter", [["", faults]]),
      ...family("boardmark_queries_total", "counter", [["", queries]]),
      ...family("boardmark_slow_queries_total", "counter", [["", slow]]),
      ...family("boardmark_event_loop_delay_p99_seconds", "gauge", [["", delay.percentile(99) / 1e9]]),
      ...family("boardmark_memory_megabytes", "gauge", [[`{kind="rss"}`, rss / MEGA], [`{kind="heap"}`, heapUsed / MEGA]]),
      ...family("boardmark_uptime_seconds", "counter", [["", process.uptime()]]),
    ];
    delay.reset();
    return `${lines.join("\n")}\n`;
  }
  return {
    countRequest(status, took) {
      const kind = `${Math.floor(status / 100)}xx`;
      statuses.set(kind, (statuses.get(kind) ?? 0) + 1);
      requests += 1;
      seconds += took;
      for (const [place, bound] of BOUNDS.entries()) if (took <= bound) rows[place] = (rows[place] ?? 0) + 1;
    },
    countQuery(isSlow) {
      queries += 1;
      if (isSlow) slow += 1;
    },
    countFault: () => void (faults += 1),
    text,
  };
}

function family(name: string, kind: string, values: readonly (readonly [suffix: string, value: number])[]): readonly string[] {
  return [`# TYPE ${name} ${kind}`, ...values.map(([suffix, value]) => `${name}${suffix} ${value}`)];
}

/** Gives the counts out on this machine alone: what looks at them runs beside the service. */
export function serveMetrics(metrics: Metrics, port: number): Server {
  return createServer((request, response) => {
    const isAsked = request.method === "GET" && request.url === "/metrics";
    response.writeHead(isAsked ? 200 : 404, { "Content-Type": "text/plain; version=0.0.4" });
    response.end(isAsked ? metrics.text() : "Not found\n");
  }).listen(port, "127.0.0.1");
}
