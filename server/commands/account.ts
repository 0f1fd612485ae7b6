import type { z } from "zod";
import type { Auth } from "../../app/auth/auth";
import { emailSchema, organisationCodeSchema, personNameSchema, roleSchema, SERVICE_CODE } from "../../app/core/accounts/account-form";
import { findAccount } from "../../app/db/accounts";
import type { Db } from "../../app/db/database";
import { changeEmail } from "../../app/use-cases/change-email";
import { disableAccount } from "../../app/use-cases/disable-account";
import { endRole } from "../../app/use-cases/end-role";
import { giveRole } from "../../app/use-cases/give-role";
import { requireCodes } from "../../app/use-cases/require-codes";
import type { TellHolder } from "../takeover-notifier";
import { paths } from "../../app/web/paths";

export type AccountIo = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly db: Db;
  readonly auth: Pick<Auth, "makeLink">;
  /** The address people use; links begin with it. */
  readonly publicUrl: string;
  /** Tells a holder by mail; null: no mail server is set. */
  readonly tellHolder?: TellHolder | null;
  readonly now: () => Date;
  readonly newId: () => string;
};

const USAGE = [
  "npm run account -- add EMAIL NAME ROLE [CODE]     give a role from today, with an account if there is none; prints the link by which to choose a password",
  "npm run account -- end EMAIL ROLE [CODE]          end a role today",
  "npm run account -- link EMAIL                     print a link by which to choose a new password",
  "npm run account -- email EMAIL NEW                change an account's email address: it is signed out everywhere, and its answers are sealed",
  "npm run account -- disable EMAIL                  disable an account at once",
  "npm run account -- codes CODE on|off              whether an organisation's roles ask for one-time codes",
  `CODE is the organisation's; a service-administrator has none.`,
];

/** The command itself does it: no person, no network address. */
const BY_COMMAND = { personId: null, address: null } as const;

const REFUSALS: Readonly<Record<string, string>> = {
  "no-such-organisation": "There is no organisation of this code. Import it first.",
  "wrong-organisation": "This role is not held at this kind of organisation: a service-administrator has none, a system-lead a system, every other role a trust.",
  disabled: "This account is disabled.",
  "not-held": "This role is not held.",
  "email-taken": "There is an account of the new email address already.",
  "no-such-account": "There is no account of this email address, or it is disabled.",
};

/**
 * Accounts and roles from the command line, the first administrator's among them.
 * @returns 0 done; 2 the call is at fault, each fault is named, and nothing was written.
 */
export async function runAccount(argv: readonly string[], io: AccountIo): Promise<number> {
  const [verb, ...words] = argv;
  try {
    if (verb === "add" && (words.length === 3 || words.length === 4)) return await add(words, io);
    if (verb === "end" && (words.length === 2 || words.length === 3)) return await end(words, io);
    if (verb === "link" && words.length === 1) return await link(words, io);
    if (verb === "email" && words.length === 2) return refusedOr(io, await changeEmail(io, { from: read(emailSchema, words[0]), to: read(emailSchema, words[1]) }, BY_COMMAND), "Changed. Its holder chooses a password by a new link.");
    if (verb === "disable" && words.length === 1) return refusedOr(io, await disableAccount(io, read(emailSchema, words[0]), BY_COMMAND), "Disabled.");
    if (verb === "codes" && /^(on|off)$/.test(words[1] ?? "") && words.length === 2) {
      return refusedOr(io, await requireCodes(io, read(organisationCodeSchema, words[0]), words[1] === "on", BY_COMMAND), `Codes are ${words[1]}.`);
    }
  } catch (fault) {
    if (!(fault instanceof BadWord)) throw fault;
    io.err(fault.message);
    return 2;
  }
  USAGE.forEach(io.err);
  return 2;
}

async function add([email, name, role, code = SERVICE_CODE]: readonly string[], io: AccountIo): Promise<number> {
  const asked = { email: read(emailSchema, email), name: read(personNameSchema, name), role: read(roleSchema, role), organisationCode: read(organisationCodeSchema, code) };
  const outcome = await giveRole(io, asked, BY_COMMAND);
  if (!outcome.ok) return refusedOr(io, outcome, "");
  if (outcome.value.isNew) io.out(await linkFor(outcome.value.personId, "invitation", io));
  else io.err("The account was there already; the role is given.");
  return 0;
}

async function end([email, role, code = SERVICE_CODE]: readonly string[], io: AccountIo): Promise<number> {
  const asked = { email: read(emailSchema, email), role: read(roleSchema, role), organisationCode: read(organisationCodeSchema, code) };
  return refusedOr(io, await endRole(io, asked, BY_COMMAND), "Ended.");
}

async function link([email]: readonly string[], io: AccountIo): Promise<number> {
  const account = await findAccount(io.db, read(emailSchema, email));
  if (account === null || account.isDisabled) return refusedOr(io, { ok: false, code: "no-such-account" }, "");
  io.out(await linkFor(account.personId, "reset", io));
  return 0;
}

async function linkFor(personId: string, kind: "invitation" | "reset", { auth, publicUrl }: AccountIo): Promise<string> {
  return new URL(paths.setPassword(await auth.makeLink(personId, kind)), publicUrl).href;
}

function refusedOr(io: AccountIo, outcome: { readonly ok: true } | { readonly ok: false; readonly code: string }, done: string): number {
  io.err(outcome.ok ? done : (REFUSALS[outcome.code] ?? outcome.code));
  return outcome.ok ? 0 : 2;
}

/** A word of the call that cannot be what it stands for. */
class BadWord extends Error {}

function read<T>(schema: z.ZodType<T>, word: string | undefined): T {
  const parsed = schema.safeParse(word);
  if (parsed.success) return parsed.data;
  throw new BadWord(`${word ?? ""}: ${parsed.error.issues[0]?.message ?? "cannot be read"}`);
}
