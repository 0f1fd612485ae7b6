import { randomBytes } from "node:crypto";
import type { Viewer } from "../core/permissions/viewer";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { sha256 } from "../db/digest";
import { countRecoveryCodes, findCodes, removeCodes, saveCodeSecret, startCodes, takeCodeStep, takeRecoveryCode } from "../db/one-time-codes";
import { listOrganisationsOwedCodes } from "../db/roles";
import { endSession, endSessionsOf } from "../db/sessions";
import { inTransaction } from "../db/transaction";
import type { AuthTools, Caller } from "./auth-tools";
import { seal, unseal } from "./seal";
import { codeAddress, findCodeStep, newCodeSecret } from "./totp";

const SEALED_FOR = "one-time code secrets";
const RECOVERY_CODES = 10;
/** 50 bits each, and ten tries in a quarter of an hour. */
const RECOVERY_CHARACTERS = 10;
const RECOVERY_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** How a person's one-time codes stand: none, begun and to be shown once, or asked for since. */
export type CodesState =
  | { readonly kind: "none" }
  | { readonly kind: "begun"; readonly secret: string; readonly address: string }
  | { readonly kind: "on"; readonly since: Date; readonly recoveryLeft: number };

/** Codes from an authenticator app, asked for after the password, and recovery codes in their place. */
export function createOneTimeCodes({ db, secret: serviceSecret, limits, beginSession, record, now }: AuthTools) {
  async function readCodes(viewer: Viewer): Promise<CodesState> {
    const codes = await findCodes(db, viewer.personId);
    if (codes?.since) return { kind: "on", since: codes.since, recoveryLeft: await countRecoveryCodes(db, viewer.personId) };
    const secret = codes?.sealedSecret ? unseal(codes.sealedSecret, serviceSecret, SEALED_FOR) : null;
    return secret === null ? { kind: "none" } : { kind: "begun", secret, address: codeAddress(viewer.email, secret) };
  }

  /** The names of the organisations whose roles count only once the person has codes. */
  function listOwed({ personId }: Viewer): Promise<readonly string[]> {
    return listOrganisationsOwedCodes(db, personId, dateInEngland(now()));
  }

  /** Makes a secret for a person without codes; it counts once a first code was shown. */
  async function beginCodes(viewer: Viewer): Promise<boolean> {
    return saveCodeSecret(db, viewer.personId, seal(newCodeSecret(), serviceSecret, SEALED_FOR));
  }

  /**
   * Turns codes on by a first one, and gives the recovery codes, this once. Roles may count from now on that did not: every session of
   * the person ends, and this browser goes on under a new one.
   */
  async function turnOnCodes(viewer: Viewer, code: string, { address, userAgent }: Caller): Promise<Result<{ readonly recovery: readonly string[]; readonly cookie: string }, "wrong" | "too-many">> {
    const { personId } = viewer;
    if ((await readCodes(viewer)).kind !== "begun") return refuse("wrong");
    const taken = await takeCode(personId, code, address);
    if (!taken.ok) return taken;
    const recovery = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await inTransaction(db, async (tx) => {
      await startCodes(tx, personId, now(), recovery.map((one) => recoveryHash(personId, one)));
      await endSessionsOf(tx, personId, null);
      await record(tx, "codes-turned-on", personId, address);
    });
    return accept({ recovery, cookie: await beginSession(personId, userAgent) });
  }

  /** Turns codes off; the caller has asked for the password again. */
  async function turnOffCodes({ personId }: Viewer, { address }: Pick<Caller, "address">): Promise<void> {
    await inTransaction(db, async (tx) => {
      await removeCodes(tx, personId);
      await record(tx, "codes-turned-off", personId, address);
    });
  }

  /** Signs in whose password was right, by a one-time or recovery code, under a new session. */
  async function finishSignIn(
    awaited: { readonly personId: string; readonly sessionId: string },
    code: string,
    { address, userAgent }: Caller,
  ): Promise<Result<{ readonly cookie: string }, "wrong" | "too-many">> {
    const { personId } = awaited;
    const taken = await takeCode(personId, code, address);
    if (!taken.ok) return taken;
    await inTransaction(db, async (tx) => {
      await endSession(tx, awaited.sessionId);
      await record(tx, "signed-in", personId, address);
    });
    return accept({ cookie: await beginSession(personId, userAgent) });
  }

  /** Asks a signed-in person for a code again; of who has none, for nothing. */
  async function confirmCode({ personId }: Viewer, typed: string, address: string): Promise<Result<true, "wrong" | "too-many">> {
    return (await findCodes(db, personId))?.since ? takeCode(personId, typed, address) : accept(true);
  }

  async function takeCode(personId: string, typed: string, address: string): Promise<Result<true, "wrong" | "too-many">> {
    const place = { account: personId, address };
    if (!(await limits.take("code", place))) return refuse("too-many");
    const code = typed.replace(/[\s-]/g, "").toLowerCase();
    const isRight = (await takeOneTime(personId, code)) || (await takeRecoveryCode(db, personId, recoveryHash(personId, code)));
    if (!isRight) return refuse("wrong");
    await limits.giveBack("code", place);
    return accept(true);
  }

  async function takeOneTime(personId: string, code: string): Promise<boolean> {
    const codes = await findCodes(db, personId);
    const secret = codes?.sealedSecret ? unseal(codes.sealedSecret, serviceSecret, SEALED_FOR) : null;
    const step = secret === null ? null : findCodeStep(secret, code, now(), codes?.lastStep ?? null);
    return step !== null && (await takeCodeStep(db, personId, step));
  }

  return { readCodes, listOwed, beginCodes, turnOnCodes, turnOffCodes, finishSignIn, confirmCode };
}

/** 32 characters, so that the lowest five bits of a byte choose evenly; none looks like another. */
function newRecoveryCode(): string {
  return [...randomBytes(RECOVERY_CHARACTERS)].map((byte) => RECOVERY_ALPHABET[byte & 31]).join("");
}

function recoveryHash(personId: string, code: string): string {
  return sha256(JSON.stringify([personId, code]));
}
