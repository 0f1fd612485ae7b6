import { z } from "zod";
import type { SignInProvider } from "../core/accounts/sign-in-provider";

const providerSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, "must be lower-case letters, digits and hyphens"),
  name: z.string().trim().min(1, "must be the name people know it by").max(60),
  issuer: z.url("must be an address").refine(isSafeIssuer, "must be an https address (http only on this machine)"),
  clientId: z.string().min(1, "is missing"),
  clientSecret: z.string().min(1, "is missing"),
  provesEmail: z.boolean().default(false),
});

const listSchema = z.array(providerSchema).max(10, "may name at most 10 providers");

/**
 * Reads SIGN_IN_PROVIDERS: a JSON list of providers; absent: none.
 * @returns the providers, or every fault with its place.
 */
export function readProviders(text: string | undefined): { readonly providers: readonly SignInProvider[]; readonly faults: readonly string[] } {
  if (text === undefined || text.trim() === "") return { providers: [], faults: [] };
  const parsed = listSchema.safeParse(fromJson(text));
  if (!parsed.success) return { providers: [], faults: parsed.error.issues.map(({ path, message }) => `SIGN_IN_PROVIDERS ${placeOf(path)}${message}`) };
  const ids = parsed.data.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return { providers: parsed.data, faults: twice.map((id) => `SIGN_IN_PROVIDERS names ${id} twice`) };
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "" : `${path.map((step) => (typeof step === "number" ? `no. ${step + 1}` : String(step))).join(" ")} `;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    // Not JSON at all: the schema refuses it as no list.
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

function isSafeIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname));
}
