import { createHmac } from "node:crypto";
import type { Db } from "../db/database";
import { countTry, forgetTry } from "../db/rate-limits";

const WINDOW = 15 * 60_000;

/**
 * Wrong passwords in a quarter of an hour. The small number is for one account from one address, so that whoever guesses
 * locks out only themselves; a board of twenty behind one hospital address stays far below the last.
 */
const ALLOWED = { "account-from-address": 10, account: 100, address: 300 } as const;

type Place = { readonly account: string; readonly address: string };
export type SignInLimits = {
  /** Counts a try before its password is looked at. @returns whether it may go on. */
  readonly take: (place: Place) => Promise<boolean>;
  /** Takes the try back: the password was right. */
  readonly giveBack: (place: Place) => Promise<void>;
};

/** Limits on signing in, held in the database: they survive a restart and hold across processes. */
export function createSignInLimits(db: Db, secret: string, now: () => Date): SignInLimits {
  function keysOf({ account, address }: Place): readonly (readonly [key: string, allowed: number])[] {
    const parts = { "account-from-address": [account, address], account: [account], address: [address] } as const;
    return (["account-from-address", "account", "address"] as const).map((kind) => {
      // A keyed hash: who reads the table learns no e-mail and no address, and cannot try them out.
      const mark = createHmac("sha256", secret).update(JSON.stringify(parts[kind])).digest("base64url");
      return [`sign-in:${kind}:${mark}`, ALLOWED[kind]];
    });
  }
  function windowStart(): Date {
    return new Date(Math.floor(now().getTime() / WINDOW) * WINDOW);
  }

  return {
    async take(place) {
      const start = windowStart();
      for (const [key, allowed] of keysOf(place)) {
        // What is refused counts no further, so that one guesser does not use up what the others share.
        if ((await countTry(db, key, start)) > allowed) return false;
      }
      return true;
    },
    async giveBack(place) {
      const start = windowStart();
      for (const [key] of keysOf(place)) await forgetTry(db, key, start);
    },
  };
}
