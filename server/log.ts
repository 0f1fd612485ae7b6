import pino, { type DestinationStream, type Logger } from "pino";

const EMAIL = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/g;
const ADDRESS = /\b(?:\d{1,3}\.){3}\d{1,3}\b|\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}\b/gi;
/** Long runs of what tokens, hashes and keys are made of. */
const TOKEN = /\b[A-Za-z0-9_-]{24,}\b/g;

/** A fault without what is about somebody: e-mail and network addresses and tokens are struck out, and of its own fields a code alone is kept. */
export function faultForLog(fault: unknown): object {
  if (!(fault instanceof Error)) return { message: withoutPeople(String(fault)) };
  const code = "code" in fault && (typeof fault.code === "string" || typeof fault.code === "number") ? { code: fault.code } : {};
  const cause = fault.cause === undefined ? {} : { cause: faultForLog(fault.cause) };
  return { type: fault.name, message: withoutPeople(fault.message), stack: withoutPeople(fault.stack ?? ""), ...code, ...cause };
}

/** The process's log: a line of JSON each, with the id of a request and never its address, its reader or a seat. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: { pid: process.pid }, serializers: { fault: faultForLog } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function withoutPeople(text: string): string {
  return text.replace(EMAIL, "[email]").replace(ADDRESS, "[address]").replace(TOKEN, "[token]");
}
