import { createHmac } from "node:crypto";
import type { Db } from "../db/database";
import { countTry, forgetTry, readTries } from "../db/rate-limits";

type Rule = { readonly by: readonly ("account" | "address")[]; readonly allowed: number };
type Purpose = { readonly minutes: number; readonly rules: readonly Rule[] };

/**
 * How often what may be tried. Where a secret is guessed, the small number is for one account from one address, so that whoever
 * guesses locks out only themselves; a board behind one hospital address stays far below the numbers by address.
 */
const PURPOSES = {
  "sign-in": { minutes: 15, rules: [{ by: ["account", "address"], allowed: 10 }, { by: ["account"], allowed: 100 }, { by: ["address"], allowed: 300 }] },
  // Only who knows the password gets this far: the account's own number may be small.
  code: { minutes: 15, rules: [{ by: ["account"], allowed: 10 }] },
  // A code opens no seat; the number is far above a board's, all of whom stand behind one address.
  join: { minutes: 15, rules: [{ by: ["address"], allowed: 300 }] },
  // From where somebody has joined a room today, a guesser must not lock the room out: ten times as many, and still hopeless to guess.
  "join-beside-a-room": { minutes: 15, rules: [{ by: ["address"], allowed: 3_000 }] },
  // Marks such an address.
  "joined-a-room": { minutes: 720, rules: [{ by: ["address"], allowed: 1 }] },
  // Each asks the provider something; a hospital's staff stand behind one address.
  provider: { minutes: 15, rules: [{ by: ["address"], allowed: 300 }] },
  // Exports and files sent in: far above what a person does by hand, and a whole room behind one address far below the address's own number.
  download: { minutes: 15, rules: [{ by: ["account"], allowed: 600 }, { by: ["address"], allowed: 6_000 }] },
  "public-download": { minutes: 15, rules: [{ by: ["address"], allowed: 1_200 }] },
  upload: { minutes: 15, rules: [{ by: ["account"], allowed: 120 }, { by: ["address"], allowed: 1_200 }] },
  "ask-for-link": { minutes: 60, rules: [{ by: ["account"], allowed: 5 }, { by: ["address"], allowed: 60 }] },
} as const satisfies Readonly<Record<string, Purpose>>;

export type TryPurpose = keyof typeof PURPOSES;

/** How many tries of a kind one address has in a window of so many minutes: what a test reckons a guesser's chance with. */
export function allowedFromOneAddress(purpose: TryPurpose): { readonly tries: number; readonly minutes: number } {
  const { minutes, rules }: Purpose = PURPOSES[purpose];
  return { minutes, tries: Math.max(...rules.filter(({ by }) => by.includes("address")).map(({ allowed }) => allowed)) };
}

/** Who tries from where. */
export type TryPlace = { readonly account: string; readonly address: string };
export type TryLimits = {
  /** Counts a try before it is made. @returns whether it may be. */
  readonly take: (purpose: TryPurpose, place: TryPlace) => Promise<boolean>;
  /** Takes a try back that was right. */
  readonly giveBack: (purpose: TryPurpose, place: TryPlace) => Promise<void>;
  /** Whether such a try was counted in this window. */
  readonly wasTried: (purpose: TryPurpose, place: TryPlace) => Promise<boolean>;
};

/** Limits on tries, held in the database: they survive a restart and hold across processes. */
export function createTryLimits(db: Db, secret: string, now: () => Date): TryLimits {
  function keyOf(purpose: TryPurpose, { by }: Rule, place: TryPlace): string {
    // A keyed hash: who reads the table learns no e-mail and no address, and cannot try them out.
    const mark = createHmac("sha256", secret).update(JSON.stringify(by.map((part) => place[part]))).digest("base64url");
    return `${purpose}:${by.join("+")}:${mark}`;
  }
  function windowStart(purpose: TryPurpose): Date {
    const window = PURPOSES[purpose].minutes * 60_000;
    return new Date(Math.floor(now().getTime() / window) * window);
  }

  return {
    async take(purpose, place) {
      const start = windowStart(purpose);
      for (const rule of PURPOSES[purpose].rules) {
        // What is refused counts no further, so that one guesser does not use up what the others share.
        if ((await countTry(db, keyOf(purpose, rule, place), start)) > rule.allowed) return false;
      }
      return true;
    },
    async wasTried(purpose, place) {
      const counts = await Promise.all(PURPOSES[purpose].rules.map((rule) => readTries(db, keyOf(purpose, rule, place), windowStart(purpose))));
      return counts.some((count) => count > 0);
    },
    async giveBack(purpose, place) {
      const start = windowStart(purpose);
      for (const rule of PURPOSES[purpose].rules) await forgetTry(db, keyOf(purpose, rule, place), start);
    },
  };
}
