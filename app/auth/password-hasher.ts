import { hash, verify, type Options } from "@node-rs/argon2";

/** Turns passwords into what may be stored, and checks them against it. */
export type PasswordHasher = {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (stored: string, password: string) => Promise<boolean>;
};

/** @source OWASP Password Storage Cheat Sheet: argon2id (the package's default), 19 MiB, 2 passes, 1 lane. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const argon2id: PasswordHasher = {
  hash: (password) => hash(password.normalize("NFKC"), COST),
  verify: (stored, password) => verify(stored, password.normalize("NFKC")),
};

/** A hash of the same cost that no known password has: checked when there is no person, so that the work is the same. */
export const HASH_OF_NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$1gsvYfePUKMcJnvxRyZMQw$uaeBrChRi6TsjTAOlS4dipbZajC+ypw+weYFGlyibag";
