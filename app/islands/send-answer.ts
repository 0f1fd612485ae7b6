import type { Command } from "./outbox";

/** An answer in words. */
export type Said = { readonly choice: string; readonly reason: string | null };

/** What became of sending one command. "later": nobody answered, or not sensibly; it is tried again. */
export type Sent =
  | { readonly status: "saved"; readonly revision: number }
  | { readonly status: "stale"; readonly stored: Said & { readonly revision: number } }
  | { readonly status: "refused"; readonly text: string }
  | { readonly status: "invalid"; readonly errors: Readonly<Record<string, string>> }
  | { readonly status: "signed-out" }
  | { readonly status: "later" };

const PATIENCE = 15_000;

/** Sends one command to the board. Never throws: a network that fails is a "later". */
export async function sendAnswer(href: string, { fields }: Command): Promise<Sent> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch(href, { method: "POST", body: new URLSearchParams(fields), signal: stop.signal, credentials: "same-origin", redirect: "error", keepalive: true });
    if (response.status === 403) return { status: "signed-out" };
    if (response.status === 404) return { status: "refused", text: "Not saved. This seat is no longer on the board. Ask the trust lead." };
    if (response.headers.get("Content-Type")?.startsWith("application/json") !== true) return { status: "later" };
    return (await response.json()) as Sent;
  } catch {
    return { status: "later" };
  } finally {
    clearTimeout(timer);
  }
}
