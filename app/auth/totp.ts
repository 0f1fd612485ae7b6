import { createHmac, randomBytes } from "node:crypto";

/** @source RFC 6238 with what every authenticator app assumes: SHA-1, six digits, half a minute. */
const STEP = 30_000;
const DIGITS = 6;
/** Clocks of phones and servers differ: the code before and the one after count too. */
const TOLERANCE = 1;
const SECRET_BYTES = 20;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A new secret for one person's authenticator app, in base 32. */
export function newCodeSecret(): string {
  return toBase32(randomBytes(SECRET_BYTES));
}

/** The number of the half minute an instant falls in. */
export function stepAt(instant: Date): number {
  return Math.floor(instant.getTime() / STEP);
}

/** The code of a half minute. */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, "0");
}

/**
 * The half minute whose code was entered, around an instant and after the last one taken: no code works twice.
 * @returns null when the code is none of them.
 */
export function findCodeStep(secret: string, code: string, instant: Date, lastStep: number | null): number | null {
  const now = stepAt(instant);
  for (let step = now - TOLERANCE; step <= now + TOLERANCE; step++) {
    if (step > (lastStep ?? -1) && codeAt(secret, step) === code) return step;
  }
  return null;
}

/** What an authenticator app reads from the QR code. */
export function codeAddress(email: string, secret: string): string {
  return `otpauth://totp/${encodeURIComponent(`Boardmark:${email}`)}?secret=${secret}&issuer=Boardmark`;
}

function toBase32(bytes: Buffer): string {
  let bits = "";
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join("");
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((character) => BASE32.indexOf(character).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
