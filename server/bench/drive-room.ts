/** One write of a phone: where it goes, and with what. */
export type Write = { readonly url: string; readonly body: string; readonly cookie: string };

export type RoomLoad = {
  /** For each phone its writes, sent at random times within the window. */
  readonly phones: readonly (readonly Write[])[];
  readonly windowSeconds: number;
  /** Added to each way there and back together, in milliseconds. */
  readonly roundTrip: number;
  /** What the facilitator listens to, and what each phone does. */
  readonly desk: { readonly url: string; readonly cookie: string };
  readonly ears: readonly { readonly url: string; readonly cookie: string }[];
};

export type RoomFigures = {
  readonly sent: number;
  readonly acknowledged: number;
  /** From sending an answer to the facilitator's count that holds it, in milliseconds, sorted. */
  readonly delays: readonly number[];
  /** What phones received over their streams. */
  readonly bytesAPhone: number;
  readonly foreignBytes: number;
};

/** What may be on a member's wire; everything else is foreign. */
const ALLOWED = /^(retry: \d+|id: \d+|event: (state|count|timer)|data: \{"version":\d+(,"answered":\d+,"seats":\d+|,"left":(\d+|null),"runs":(true|false))?\}|:|)$/;
const PATIENCE = 20_000;

/** Drives a room of phones and measures it at the facilitator's ear. */
export async function driveRoom({ phones, windowSeconds, roundTrip, desk, ears }: RoomLoad): Promise<RoomFigures> {
  const stop = new AbortController();
  const counts: { readonly version: number; readonly at: number }[] = [];
  const texts = ears.map(() => "");
  await listen(desk, stop.signal, (text) => {
    for (const [, version] of text.matchAll(/event: count\ndata: \{"version":(\d+)/g)) counts.push({ version: Number(version), at: performance.now() + roundTrip / 2 });
  });
  for (const [place, ear] of ears.entries()) await listen(ear, stop.signal, (text) => (texts[place] += text));

  const taken: { readonly sentAt: number; readonly takenAt: number }[] = [];
  const writes = phones.flat();
  await Promise.all(
    writes.map(async ({ url, body, cookie }) => {
      await wait(Math.random() * windowSeconds * 1000);
      const sentAt = performance.now();
      await wait(roundTrip / 2);
      const answer = await fetch(url, { method: "POST", body, redirect: "manual", headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: new URL(url).origin, Cookie: cookie } });
      await answer.arrayBuffer();
      if (answer.ok) taken.push({ sentAt, takenAt: performance.now() });
    }),
  );
  const begun = performance.now();
  const first = () => Math.min(...counts.map(({ version }) => version));
  while (performance.now() - begun < PATIENCE && (counts.at(-1)?.version ?? 0) - first() + 1 < taken.length - 50) await wait(50);
  await wait(1_500);
  stop.abort();

  // Every new answer is one event: the k-th that was taken is in the count that is k events on.
  const start = (counts.at(-1)?.version ?? 0) - taken.length;
  const inOrder = taken.toSorted((a, b) => a.takenAt - b.takenAt);
  const delays = inOrder.flatMap(({ sentAt }, index) => {
    const seen = counts.find(({ version }) => version >= start + index + 1);
    return seen === undefined ? [] : [Math.max(0, seen.at - sentAt)];
  });
  const foreign = texts.flatMap((text) => text.split("\n")).filter((line) => !ALLOWED.test(line));
  return {
    sent: writes.length,
    acknowledged: taken.length,
    delays: delays.sort((a, b) => a - b),
    bytesAPhone: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / Math.max(1, texts.length),
    foreignBytes: Buffer.byteLength(foreign.join("\n")),
  };
}

/** The value below which a share of sorted figures lies; null: there are none. */
export function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}

async function listen({ url, cookie }: { readonly url: string; readonly cookie: string }, signal: AbortSignal, take: (text: string) => void): Promise<void> {
  const answer = await fetch(url, { headers: { Cookie: cookie }, signal });
  if (!answer.ok) throw new Error(`A stream was answered ${answer.status}`);
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  async function follow(): Promise<void> {
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) take(decoder.decode(part.value, { stream: true }));
  }
  follow().catch((fault: unknown) => {
    if (!signal.aborted) throw fault;
  });
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(() => resolve(), milliseconds));
}
