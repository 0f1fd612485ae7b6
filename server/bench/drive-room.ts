import { deskLooksEvery } from "../../app/core/workshop/desk-pace";
import { openPhone } from "./phone";

/** One write of a phone: where it goes, and with what. */
export type Write = { readonly url: string; readonly body: string; readonly cookie: string };

export type RoomLoad = {
  /** What a room has done before anything is measured, step by step, each by all phones at once: pages that are opened, answers to other themes. */
  readonly before: readonly (readonly (Write | { readonly url: string; readonly cookie: string })[])[];
  /** For each phone its writes, sent at random times within the window. */
  readonly phones: readonly (readonly Write[])[];
  readonly windowSeconds: number;
  /** Added to each way there and back together, in milliseconds. */
  readonly roundTrip: number;
  /** What the facilitator listens to, with the page whose parts are asked for anew with the counts (null: none), and what each phone does. */
  readonly desk: { readonly url: string; readonly cookie: string; readonly page: string | null };
  readonly ears: readonly { readonly url: string; readonly cookie: string }[];
};

export type RoomFigures = {
  readonly sent: number;
  readonly acknowledged: number;
  /** From sending an answer to the facilitator's count that holds it, in milliseconds, sorted. */
  readonly delays: readonly number[];
  /** From sending an answer to being told that it is saved, sorted. */
  readonly replies: readonly number[];
  /** From the first answer sent to the last one acknowledged, in milliseconds. */
  readonly took: number;
  /** What phones received over their streams. */
  readonly bytesAPhone: number;
  readonly foreignBytes: number;
};

/** What may be on a member's wire; everything else is foreign. */
const ALLOWED = /^(retry: \d+|id: \d+|event: (state|count|timer)|data: \{"version":\d+(,"answered":\d+,"seats":\d+|,"left":(\d+|null),"runs":(true|false))?\}|:|)$/;
/** And on the answer to a write: that it is saved, and how often it has been changed. */
const SAVED = /^(\{"status":"saved","revision":\d+\}|saved)$/;
const PATIENCE = 60_000;

/** Drives a room of phones and measures it at the facilitator's ear. */
export async function driveRoom({ before, phones, windowSeconds, roundTrip, desk, ears }: RoomLoad): Promise<RoomFigures> {
  const counts: { readonly version: number; readonly at: number }[] = [];
  const texts = ears.map(() => "");
  const facilitator = openPhone();
  const room = phones.map(() => openPhone());
  for (const step of before) {
    await Promise.all(
      step.map(async (one, place) => {
        const { status } = await (room[place] ?? facilitator).ask(one.url, "body" in one ? { method: "POST", ...one } : one);
        if (status !== 200) throw new Error(`Before the room answers ${one.url} was answered ${status}`);
      }),
    );
  }
  let lookedAt = 0;
  /** As the console's script does: who has answered, now and then while counts come. */
  function lookAnew(): void {
    if (desk.page === null || performance.now() - lookedAt < deskLooksEvery(phones.length)) return;
    lookedAt = performance.now();
    facilitator.ask(desk.page, { cookie: desk.cookie, headers: { "Boardmark-Parts": "main", "Accept-Encoding": "gzip" } }).catch((fault: unknown) => console.error(fault));
  }
  const stops = [
    await facilitator.listen(desk.url, desk.cookie, (text) => {
      for (const [, version] of text.matchAll(/event: count\ndata: \{"version":(\d+)/g)) counts.push({ version: Number(version), at: performance.now() + roundTrip / 2 });
      lookAnew();
    }),
    ...(await Promise.all(ears.map(({ url, cookie }, place) => (room[place] ?? facilitator).listen(url, cookie, (text) => (texts[place] += text))))),
  ];

  const taken: { readonly sentAt: number; readonly takenAt: number }[] = [];
  let foreign = "";
  await Promise.all(
    phones.flatMap((writes, place) =>
      writes.map(async ({ url, body, cookie }) => {
        await wait(Math.random() * windowSeconds * 1000);
        const sentAt = performance.now();
        await wait(roundTrip / 2);
        const answer = await (room[place] ?? facilitator).ask(url, { method: "POST", body, cookie });
        if (!SAVED.test(answer.body.toString())) foreign += answer.body.toString();
        if (answer.status === 200) taken.push({ sentAt, takenAt: performance.now() + roundTrip / 2 });
      }),
    ),
  );
  // Every new answer is one event; when nothing more comes, every answer is in a count.
  for (let [begun, seen] = [performance.now(), -1]; performance.now() - begun < PATIENCE && seen !== counts.length; ) {
    seen = counts.length;
    await wait(1_500);
  }
  for (const stop of stops) stop();
  for (const phone of [facilitator, ...room]) phone.close();

  const start = (counts.at(-1)?.version ?? 0) - taken.length;
  const inOrder = taken.toSorted((a, b) => a.takenAt - b.takenAt);
  let at = 0;
  // The k-th that was taken is in the count that is k events on.
  const delays = inOrder.flatMap(({ sentAt }, index) => {
    while (at < counts.length && (counts[at]?.version ?? 0) < start + index + 1) at += 1;
    const seen = counts[at];
    return seen === undefined ? [] : [Math.max(0, seen.at - sentAt)];
  });
  foreign += texts.flatMap((text) => text.split("\n")).filter((line) => !ALLOWED.test(line)).join("\n");
  return {
    sent: phones.flat().length,
    acknowledged: taken.length,
    delays: delays.sort((a, b) => a - b),
    replies: taken.map(({ sentAt, takenAt }) => takenAt - sentAt).sort((a, b) => a - b),
    took: Math.max(0, ...taken.map(({ takenAt }) => takenAt)) - Math.min(...taken.map(({ sentAt }) => sentAt)),
    bytesAPhone: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / Math.max(1, texts.length),
    foreignBytes: Buffer.byteLength(foreign),
  };
}

/** The value below which a share of sorted figures lies; null: there are none. */
export function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(() => resolve(), milliseconds));
}
