import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What is sealed, each under a key of its own: what was sealed for one purpose opens for no other. */
export type SealPurpose = "one-time code secrets" | "sign-in at a provider";

/** Encrypts text under the service's secret (AES-256-GCM), so that a copy of the database, or who holds a cookie, cannot read it. */
export function seal(text: string, secret: string, purpose: SealPurpose): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFrom(secret, purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Decrypts what `seal` gave; null when it was sealed under another secret or for another purpose, or is damaged. */
export function unseal(sealed: string, secret: string, purpose: SealPurpose): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyFrom(secret, purpose), bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const open = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([open, decipher.final()]).toString("utf8");
  } catch (fault) {
    // The tag does not fit: another secret, or changed bytes.
    if (fault instanceof Error) return null;
    throw fault;
  }
}

function keyFrom(secret: string, purpose: SealPurpose): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `boardmark ${purpose}`, 32));
}
