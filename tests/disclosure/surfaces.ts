import JSZip from "jszip";
import { ask } from "../support/app";
import type { SignedIn } from "./readers";

/** So many requests are under way at once. */
const AT_ONCE = 12;

/**
 * What a reader gets at each of the addresses, in their order; but for the paper of a system the reader leads. That holds what was released
 * to the paper and not to its lead: `system-paper.test.ts` asks it as a reader of its own.
 */
export async function answersTo(url: string, all: readonly string[], reader: SignedIn): Promise<readonly string[]> {
  const addresses = all.filter((address) => !reader.ledSystems.some((code) => address.startsWith(`/ics/${code}/paper`)));
  const answers: string[] = [];
  for (let at = 0; at < addresses.length; at += AT_ONCE) answers.push(...(await Promise.all(addresses.slice(at, at + AT_ONCE).map((address) => answerTo(url, address, reader)))));
  return answers;
}

const ENDINGS = ["", ".data", ".pdf", ".docx", ".xlsx", ".csv", ".json"];

/** The paper of a system in both profiles and every form, and the pages on which it is written and issued. */
export function paperAddresses(code: string, cycles: readonly string[], endings: readonly string[] = ENDINGS): readonly string[] {
  return [...["board", "public"].flatMap((profile) => endings.map((ending) => `/ics/${code}/paper${ending}?profile=${profile}`)), ...cycles.map((cycle) => `/ics/${code}/paper.json?cycle=${cycle}`), `/ics/${code}/paper/words`, `/ics/${code}/paper/issue`];
}

/** What is this request's alone and says nothing of what it shows. */
const OF_THE_REQUEST = ["date", "content-security-policy", "connection", "keep-alive"];

/** One answer with all its bytes and headers, but for the nonce and the hour. */
export async function answerTo(url: string, address: string, { cookie }: SignedIn): Promise<string> {
  const answer = await askAgainWhenCut(`${url}${address}`, cookie === "" ? {} : { headers: { Cookie: cookie } });
  const headers = [...answer.headers].filter(([name]) => !OF_THE_REQUEST.includes(name)).map(([name, value]) => `${name}: ${value}`);
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1] ?? "no nonce";
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPacked = /openxmlformats|application\/zip/.test(answer.headers.get("content-type") ?? "");
  const body = isPacked ? await partsOf(bytes) : new TextDecoder().decode(bytes).replaceAll(nonce, "NONCE");
  // An Office file or an archive is packed with the hour in it: its parts are compared, and not how long the packing came out.
  return [`${answer.status} ${address}`, ...headers.filter((line) => !isPacked || !line.startsWith("content-length")), "", body].join("\n");
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
