import { randomUUID } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { joinPage, markChunk, splitPage, type PageStep } from "../../app/core/text/page-chunks";
import { withEmbedded } from "./bench-database";
import { prepareRoom, type BenchRoom, type BenchSeat } from "./bench-room";
import type { Figure } from "./figure";
import { openPhone, type Phone } from "./phone";
import { signInFacilitator, withBoardmark } from "./served";

/** A minute for a room to answer again; the rest of the hour is talk, in which nothing is sent but heartbeats. */
const ANSWERING_SECONDS = 60;
const DISCUSSED = 6;
/** What an hour's heartbeats come to: two blank lines and a colon, every fifteen seconds. */
const HEARTBEATS = 240 * 3;
const FIRST_FIGURE = /data-live-version="(\d+)"/;

type Weighed = { readonly events: number; readonly parts: number; readonly again: number };

/**
 * Weighs what one member's phone receives from the room's page on, over an hour of thirteen themes: all first spreads revealed, the
 * consent block, six themes discussed and answered again by everybody, agreed, and the end. As the page's scripts do: events, the
 * parts of the page that changed (the form to answer again among them), and what saving answers. Bodies as they come, compressed; no heads, and no styles or scripts, which the first page brought.
 */
export function benchHour(root: string, size: number, report: (figure: Figure) => void): Promise<void> {
  return withEmbedded(async (database) => {
    const room = await prepareRoom(root, database, { size, hasAnswered: true });
    const { events, parts, again } = await withBoardmark(root, database, 1, ([url = ""]) => runHour(url, room));
    const name = `workshop hour of thirteen themes n=${size}`;
    report({ name: `${name}, events`, value: events + HEARTBEATS, unit: "bytes", baseline: null });
    report({ name: `${name}, parts of the room's page`, value: parts, unit: "bytes", baseline: null });
    report({ name: `${name}, answering six themes again`, value: again, unit: "bytes", baseline: null });
    report({ name: `${name}, a participant receives in all`, value: events + HEARTBEATS + parts + again, unit: "bytes", baseline: null });
  });
}

async function runHour(url: string, { assessmentId, seats, themeIds }: BenchRoom): Promise<Weighed> {
  const [phone, desk] = [openPhone(), openPhone()];
  const [one] = seats;
  if (one === undefined) throw new Error("A room has a seat");
  const base = `${url}/assessments/${assessmentId}`;
  const facilitator = await signInFacilitator(url);
  const weighed = { events: 0, parts: 0, again: 0 };

  const first = await phone.ask(`${base}/room`, { cookie: one.cookie, headers: { "Accept-Encoding": "identity" } });
  const after = FIRST_FIGURE.exec(first.body.toString())?.[1] ?? "0";
  let known = { tag: "", pieces: [] as readonly string[] };
  let looking = Promise.resolve();
  async function lookAnew(): Promise<void> {
    const has: Record<string, string> = known.tag === "" ? {} : { "If-None-Match": known.tag, "Boardmark-Have": known.pieces.map(markChunk).join(" ") };
    const answer = await phone.ask(`${base}/room`, { cookie: one?.cookie ?? "", headers: { "Accept-Encoding": "gzip", "Boardmark-Parts": "main", ...has } });
    weighed.parts += answer.bytes;
    if (answer.status === 304) return;
    const text = (answer.headers["content-encoding"] === "gzip" ? gunzipSync(answer.body) : answer.body).toString();
    const isWhole = answer.headers["content-type"]?.startsWith("text/html") === true;
    known = { tag: answer.headers.etag ?? "", pieces: splitPage(isWhole ? text : joinPage((JSON.parse(text) as { readonly steps: readonly PageStep[] }).steps, known.pieces)) };
  }
  const stop = await phone.listen(`${url}/live/${assessmentId}?as=room&after=${after}`, one.cookie, (text) => {
    weighed.events += Buffer.byteLength(text);
    if (text.includes("event: state")) looking = looking.then(lookAnew);
  });

  async function act(fields: Readonly<Record<string, string>>): Promise<void> {
    const console = await desk.ask(`${base}/workshop`, { cookie: facilitator });
    const revision = /name="revision" value="(\d+)"/.exec(console.body.toString())?.[1] ?? "0";
    const answer = await desk.ask(`${base}/workshop`, { method: "POST", cookie: facilitator, body: new URLSearchParams({ revision, ...fields }).toString() });
    if (answer.status !== 303) throw new Error(`${fields["intent"] ?? ""} was answered ${answer.status}: ${/error-summary[\s\S]{0,400}/.exec(answer.body.toString())?.[0] ?? ""}`);
    await pause(1_500);
    await looking;
  }

  await act({ intent: "close" });
  await act({ intent: "reveal" });
  await act({ intent: "together" });
  for (const themeId of themeIds.slice(0, DISCUSSED)) {
    await act({ intent: "take", themeId });
    await act({ intent: "timer", act: "start" });
    await act({ intent: "again", themeId });
    const mine = Math.random() * ANSWERING_SECONDS * 1_000;
    await Promise.all([
      pause(mine).then(async () => void (weighed.again += await answerInRoom(phone, url, one, known.pieces.join("")))),
      ...seats.slice(1).map(async (seat) => {
        await pause(Math.random() * ANSWERING_SECONDS * 1_000);
        const other = openPhone();
        await save(other, `${base}/answer/${themeId}/save`, seat.cookie, { choice: "3", baseRevision: "0", round: "2", seat: seat.id });
        other.close();
      }),
    ]);
    await act({ intent: "finish", themeId });
    await act({ intent: "agree", themeId, level: "3", rationale: "As the room saw it.", baseRevision: "0" });
  }
  stop();
  for (const open of [phone, desk]) open.close();
  return weighed;
}

/** The form that came with the room's page, sent as the page's script does. @returns the bytes received. */
async function answerInRoom(phone: Phone, url: string, { cookie }: BenchSeat, main: string): Promise<number> {
  const asked = /data-room-answer="([^"]*)"/.exec(main)?.[1];
  if (asked === undefined) throw new Error("The room does not ask again");
  const { saveHref, fields } = JSON.parse(asked.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&")) as { readonly saveHref: string; readonly fields: Readonly<Record<string, string>> };
  return save(phone, `${url}${saveHref}`, cookie, { ...fields, choice: "3" });
}

async function save(phone: Phone, address: string, cookie: string, fields: Readonly<Record<string, string>>): Promise<number> {
  const body = new URLSearchParams({ ...fields, commandId: randomUUID() }).toString();
  const saved = await phone.ask(address, { method: "POST", body, cookie, headers: { "Accept-Encoding": "gzip" } });
  if (saved.status !== 200) throw new Error(`Answering again was answered ${saved.status}: ${saved.body.toString()}`);
  return saved.bytes;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(() => resolve(), milliseconds));
}
