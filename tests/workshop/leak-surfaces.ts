import JSZip from "jszip";
import { vi } from "vitest";
import { addressAt, dataAddressOf, listRoutes } from "../permissions/routes";
import { ask } from "../support/app";
import { PLACES, type LeakWorld, type Reader } from "./leak-world";

/** What was sent, by when, to whom and from which address. */
export type Recording = Map<string, string>;

const routes = await listRoutes();

/** Pages that are the same for everybody, whatever a trust does: not asked again at every moment. */
const SAME_FOR_ALL = /^\/(sign-in|forgotten-password|set-password|sign-out|account\/codes|emails\/off|accessibility|privacy|how-levels-work|primers)/;

/** Who is asked about a system's and England's pages every day: to the others they are the same pages of public figures. */
const ABROAD = ["system lead", "another trust's lead"];
/** Who may do what somebody else among the readers may: every day they are asked for pages, and not for their data besides. */
const ALIKE = ["chair", "co-facilitator"];
/** Who is asked for the further forms of a page every day. */
const FURTHER = ["trust lead", "facilitator", "stranger"];

/**
 * Asks every address there is as everybody there is: pages, their data, downloads in every form, the state of the room, refusals
 * and errors.
 *
 * @param isEverything false: what is the same for several of them is asked by fewer
 */
export async function recordSurfaces(world: LeakWorld, into: Recording, moment: string, isEverything: boolean): Promise<void> {
  const { room, trust, readers } = world;
  const place = { name: "here", trust, system: PLACES.system, assessment: room.board.assessmentId };
  const addresses = routes.map(({ id, pattern }) => ({ id, address: addressAt(pattern, place) })).filter(({ address }) => !SAME_FOR_ALL.test(address));
  const more = [`/assessments/${place.assessment}/room?spreads=all`, `/assessments/${place.assessment}/projector?look=dark`, `/assessments/${place.assessment}/answer?keep=yes`, ...["", ".pdf", ".csv", ".json"].map((form) => `/assessments/${place.assessment}/paper${form}?profile=public`), ...["xlsx", "csv"].map((form) => `/ics/${place.system}/compare.${form}?layer=board`), `/ics/${place.system}/compare.json?layer=board&cycle=2026-27&trust=${trust}`, ...["desk", "room"].map((as) => `/live/${place.assessment}/state?as=${as}&after=0`)];
  await untilCounted(world);
  for (const reader of readers) {
    for (const { id, address } of addresses) {
      if (!isEverything && /^\/(ics|england)/.test(address) && !ABROAD.includes(reader.name)) continue;
      const status = await keep(world, into, moment, reader, address);
      // Data is asked for where there is a page: a refusal is the same in both forms, which the test of permissions holds. A file
      // has no page, and comes from its loader as it is.
      if (status === 200 && id.startsWith("routes/") && (isEverything || !ALIKE.includes(reader.name))) await keep(world, into, moment, reader, dataAddressOf(address, id));
    }
    for (const address of isEverything || FURTHER.includes(reader.name) ? more : []) await keep(world, into, moment, reader, address);
    for (const [address, fields] of errorsAt(place)) await keep(world, into, moment, reader, address, fields);
    for (const address of [`/trusts/${trust}/audit/export`, "/administration/audit/export"]) await keep(world, into, moment, reader, address, { as: "csv" });
  }
}

/** Members are told of a new count every few seconds only: what they are told is compared once it is of the newest event. */
async function untilCounted({ room, readers }: LeakWorld): Promise<void> {
  const member = readers.find(({ name }) => name === "member by link");
  const { version } = (await room.board.tools.db.workshop.findUnique({ where: { assessmentId: room.board.assessmentId } })) ?? { version: null };
  if (version === null || member === undefined) return;
  // A run may be made before any test begins, so it waits without expect.poll, which only a test has.
  await vi.waitFor(
    async () => {
      const answer = await ask(`${room.url}/live/${room.board.assessmentId}/state?as=room&after=0`, { headers: { Cookie: member.cookie } });
      if (answer.status !== 200) return;
      const told = ((await answer.json()) as { readonly version: number }).version;
      if (told !== version) throw new Error(`Members are told of event ${told}, and the newest is ${version}`);
    },
    { timeout: 10_000 },
  );
}

/** Acts that are refused or wrong whoever sends them, so that nothing changes. */
function errorsAt({ assessment, trust }: { readonly assessment: string; readonly trust: string }): readonly (readonly [address: string, fields: Readonly<Record<string, string>>])[] {
  const at = (page: string) => `/assessments/${assessment}/${page}`;
  return [
    [at("workshop"), { intent: "none" }],
    [at("workshop"), { intent: "close", revision: "0" }],
    [at("workshop"), { intent: "agree", themeId: "well-led", level: "9", rationale: "", baseRevision: "0" }],
    [at("workshop"), { intent: "give-seat", sessionId: "none", seatId: "none" }],
    [at("agree/well-led"), { intent: "agree", level: "3", rationale: "Too late or too early", baseRevision: "77" }],
    [at("agree/no-such-theme"), { intent: "none" }],
    [at("approval"), { intent: "approve", approvedOn: "soon" }],
    [at("room"), { intent: "none" }],
    [at("room"), { intent: "pull-out", themeId: "no-such-theme" }],
    [at("answer/well-led"), { choice: "9" }],
    [at("answer/well-led/save"), { choice: "9" }],
    [at("answer/no-such-theme/save"), { choice: "3" }],
    [`/trusts/${trust}/actions/new`, { what: "" }],
    [`/ics/${PLACES.system}/asks`, { intent: "none" }],
  ];
}

/** Takes down one answer with its status, headers and body. @returns the status. */
async function keep({ room, trust }: LeakWorld, into: Recording, moment: string, reader: Reader, address: string, fields?: Readonly<Record<string, string>>): Promise<number> {
  const headers = { ...(reader.cookie === "" ? {} : { Cookie: reader.cookie }), ...(fields === undefined ? {} : { Origin: room.url }) };
  const answer = await ask(`${room.url}${address}`, { headers, ...(fields === undefined ? {} : { method: "POST", body: new URLSearchParams(fields) }) });
  const own = { ...room.board, trust };
  const sent = [answer.status, ...[...answer.headers].filter(([name]) => !OF_THE_REQUEST.includes(name)).map(([name, value]) => `${name}: ${value}`), "", await bodyOf(answer)].join("\n");
  into.set(plain(`${moment} | ${reader.name} | ${fields === undefined ? "" : `${JSON.stringify(fields)} to `}${address}`, own), plain(sent, own));
  return answer.status;
}

/** What is this request's alone, or only says how long the body came out with what is random in it. */
const OF_THE_REQUEST = ["date", "content-security-policy", "connection", "keep-alive", "content-length", "etag", "x-content-sha256", "x-request-id"];

async function bodyOf(answer: Response): Promise<string> {
  const type = answer.headers.get("content-type") ?? "";
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (!/openxmlformats|pdf/.test(type)) return new TextDecoder().decode(bytes);
  if (type.includes("pdf")) return Buffer.from(bytes).toString("latin1");
  const zip = await JSZip.loadAsync(bytes);
  return (await Promise.all(Object.keys(zip.files).filter((name) => !name.startsWith("docProps/")).toSorted().map(async (name) => `${name}\n${(await zip.file(name)?.async("string")) ?? ""}`))).join("\n");
}

/** Takes out what is random by its nature: ids, nonces, the room's code, the address of this run, and which reason came first. */
export function plain(text: string, { assessmentId, trust }: { readonly assessmentId: string; readonly trust: string }): string {
  const ids = new Map<string, string>();
  return text
    .replaceAll(assessmentId, "ASSESSMENT")
    .replaceAll(trust, "TRUST")
    .replaceAll(trust.toLowerCase(), "trust")
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      ids.set(id, ids.get(id) ?? `ID${ids.size}`);
      return ids.get(id) ?? id;
    })
    .replace(/\b[0-9a-f]{64}\b/g, "HASH")
    .replace(/nonce=\\*"[^"]*"/g, "nonce")
    .replace(/127\.0\.0\.1:\d+/g, "HOST")
    .replace(/\b[A-HJKMNPQRTWXYZ2346789]{3} [A-HJKMNPQRTWXYZ2346789]{3}\b/g, "CODE")
    .replace(/viewBox="-2 -2 \d+ \d+"[\s\S]*?<\/svg>/g, "QR")
    .replace(/"path":"[^"]*"|M\d+ \d+h1v1h-1z(M\d+ \d+h1v1h-1z)*/g, "QR")
    .replace(/Reason of the \w+/g, "REASON");
}

/** Where two recordings part, with the first words that do. */
export function differences(one: Recording, other: Recording): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
    const [a, b] = [one.get(key) ?? "nothing", other.get(key) ?? "nothing"];
    if (a === b) return [];
    const at = [...a].findIndex((letter, index) => letter !== b[index]);
    return [`${key}\n  ${a.slice(Math.max(0, at - 80), at + 120)}\n  ${b.slice(Math.max(0, at - 80), at + 120)}`];
  });
}
