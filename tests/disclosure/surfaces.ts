import JSZip from "jszip";
import { ask } from "../support/app";
import type { SignedIn } from "./readers";

/** Every chart of a system, as its file. */
const CHARTS = ["levels.svg", "levels-trends.svg", "low.svg", "official.svg", "official-change.svg", "theme-well-led.svg", "trend-well-led.svg", "official-well-led.svg"];

/** Everything that shows a system, a trust or England to somebody who is of neither, in every form it is given. */
export function addressesFor({ ownTrusts }: SignedIn, cycles: readonly string[]): readonly string[] {
  const systems = ["XMV", "XDA", "XPG"];
  const boards = cycles.flatMap((cycle) => ["release", "today"].map((membership) => `layer=board&cycle=${cycle}&membership=${membership}&trust=XN1`));
  return [
    ...systems.flatMap((code) => [
      `/ics/${code}`,
      `/ics/${code}.data`,
      `/ics/${code}/compare`,
      `/ics/${code}/compare.data`,
      `/ics/${code}/compare.json?layer=board`,
      `/ics/${code}/compare.csv?layer=board&setting=acute`,
      `/ics/${code}/compare.xlsx?layer=board`,
      `/ics/${code}/asks`,
      `/ics/${code}/themes/user-experience`,
      `/ics/${code}/themes/empower-citizens`,
      `/ics/${code}/themes/empower-citizens.data`,
      ...CHARTS.map((chart) => `/ics/${code}/charts/${chart}`),
    ]),
    ...cycles.flatMap((cycle) => [`/ics/XMV/themes/well-led?cycle=${cycle}`, `/ics/XMV/themes/prioritisation?cycle=${cycle}`, `/ics/XMV/charts/levels.svg?cycle=${cycle}`, `/ics/XMV/charts/theme-well-led.svg?cycle=${cycle}`]),
    "/ics/XMV/charts/levels.png",
    "/ics/XMV/charts/theme-safe-practice.png",
    "/ics/XMV/charts/levels.svg?cycle=soon",
    "/ics/XMV/charts/theme-no-such.svg",
    ...["name", "setting", "date"].flatMap((order) => cycles.map((cycle) => `/ics/XMV/compare?order=${order}&cycle=${cycle}`)),
    ...boards.map((query) => `/ics/XMV/compare.json?${query}`),
    "/ics/XMV/compare?order=level",
    "/ics/XMV/compare.json?layer=board&cycle=soon",
    "/ics/XZZ/compare",
    "/england",
    "/england.json",
    "/england.csv",
    ...ownTrusts.flatMap((code) => [`/trusts/${code}`, `/trusts/${code}.data`]),
    ...["XH1", "XV1", "XB1"].filter((code) => !ownTrusts.includes(code)).flatMap((code) => [`/trusts/${code}`, `/trusts/${code}/lessons`, `/assessments/${code.toLowerCase()}-2026-27`, `/assessments/${code.toLowerCase()}-2026-27/results`, `/assessments/${code.toLowerCase()}-2026-27/paper.json`]),
  ];
}

/** What is this request's alone and says nothing of what it shows. */
const OF_THE_REQUEST = ["date", "content-security-policy", "connection", "keep-alive"];

/** One answer with all its bytes and headers, but for the nonce and the hour. */
export async function answerTo(url: string, address: string, { cookie }: SignedIn): Promise<string> {
  const answer = await askAgainWhenCut(`${url}${address}`, { headers: { Cookie: cookie } });
  const headers = [...answer.headers].filter(([name]) => !OF_THE_REQUEST.includes(name)).map(([name, value]) => `${name}: ${value}`);
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1] ?? "no nonce";
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isWorkbook = (answer.headers.get("content-type") ?? "").includes("spreadsheetml");
  const body = isWorkbook ? await partsOf(bytes) : new TextDecoder().decode(bytes).replaceAll(nonce, "NONCE");
  // A workbook is packed with the hour in it: its parts are compared, and not how long the packing came out.
  return [`${answer.status} ${address}`, ...headers.filter((line) => !isWorkbook || !line.startsWith("content-length")), "", body].join("\n");
}

/** A kept connection may be closed under a request when the machine is slow; asking twice changes nothing. */
async function askAgainWhenCut(address: string, init: RequestInit): Promise<Response> {
  try {
    return await ask(address, init);
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    return ask(address, init);
  }
}

async function partsOf(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => !name.startsWith("docProps/")).toSorted();
  return (await Promise.all(names.map(async (name) => `${name}\n${(await zip.file(name)?.async("string")) ?? ""}`))).join("\n");
}
