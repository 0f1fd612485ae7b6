import type { SignInProvider } from "../core/accounts/sign-in-provider";
import type { Takeover } from "../core/assessment/takeover";
import type { EmailChangeEnd } from "../db/email-changes";
import type { AuditAction } from "../core/audit/audit-event";
import { recordAudit } from "../db/audit";
import type { Db, Transaction } from "../db/database";
import { createLucia } from "./lucia";
import { argon2id, HASH_OF_NOBODY, type PasswordHasher } from "./password-hasher";
import { createTryLimits, type TryLimits } from "./try-limits";

export type AuthParts = {
  readonly db: Db;
  /** Whether people reach the service by https. */
  readonly isSecure: boolean;
  /** Keys the counts of tries and seals the secrets of one-time codes. */
  readonly secret: string;
  /** Whether lower-case text is among the passwords many people have. */
  readonly isCommonPassword: (text: string) => boolean;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Sends the link of a token to an e-mail address, in its own time; null: this service sends no mail, and links are handed out. */
  readonly sendPasswordLink: ((email: string, token: string) => void) | null;
  /** Sends the two links that confirm a change of e-mail address, in its own time; null: this service sends no mail. */
  readonly sendEmailLink?: SendEmailLink | null;
  /** Tells the holder of an account by mail that it was opened anew; null: this service sends no mail. */
  readonly tellHolder?: ((email: string, by: Takeover) => void) | null;
  readonly hasher?: PasswordHasher;
  /** By which people may sign in besides a password; absent: none. */
  readonly providers?: readonly SignInProvider[];
  /** The address people use, without a slash at the end; providers send people back to it. */
  readonly publicUrl?: string | null;
};

/** Sends a link's token to one of the two mailboxes of a change of address. */
export type SendEmailLink = (email: string, token: string, end: EmailChangeEnd) => void;

/** Where a request comes from. */
export type Caller = { readonly address: string; readonly userAgent: string | null };

/** What the parts of app/auth share. */
export type AuthTools = Required<AuthParts> & {
  readonly lucia: ReturnType<typeof createLucia>;
  readonly limits: TryLimits;
  /** Begins a session. @returns the value of its Set-Cookie header. */
  readonly beginSession: (personId: string, userAgent: string | null, awaitsCode?: boolean) => Promise<string>;
  /** Whether a password is a person's own. Nobody's takes one verification too: an unknown e-mail costs the same work. */
  readonly isPasswordOf: (passwordHash: string | null, password: string) => Promise<boolean>;
  /** Puts what a person does to the own account into the service's record. */
  readonly record: (tx: Transaction, action: AuditAction, personId: string, address: string) => Promise<void>;
};

const LONGEST_USER_AGENT = 256;

/** Builds what the parts of app/auth share. */
export function createAuthTools({ hasher = argon2id, tellHolder = null, sendEmailLink = null, providers = [], publicUrl = null, ...parts }: AuthParts): AuthTools {
  const { db, isSecure, secret, now, newId } = parts;
  const lucia = createLucia(db, isSecure, now);
  return {
    ...parts,
    hasher,
    tellHolder,
    sendEmailLink,
    providers,
    publicUrl: publicUrl?.replace(/\/$/, "") ?? null,
    lucia,
    limits: createTryLimits(db, secret, now),
    async beginSession(personId, userAgent, awaitsCode = false) {
      const session = await lucia.createSession(personId, { userAgent: userAgent?.slice(0, LONGEST_USER_AGENT) ?? null, awaitsCode, isDue: false, replacedAt: null, goesOnFrom: null });
      return lucia.createSessionCookie(session.id).serialize();
    },
    async isPasswordOf(passwordHash, password) {
      const isRight = await hasher.verify(passwordHash ?? HASH_OF_NOBODY, password);
      return isRight && passwordHash !== null;
    },
    record(tx, action, personId, address) {
      return recordAudit(tx, { organisationCode: null, at: now(), action, subject: { kind: "person", id: personId }, personId, address }, newId);
    },
  };
}
