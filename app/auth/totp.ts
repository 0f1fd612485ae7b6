import { Secret, TOTP } from "otpauth";

/** @source RFC 6238 with what every authenticator app assumes: SHA-1, six digits, half a minute. */
const SECONDS = 30;
const FORM = { issuer: "Boardmark", algorithm: "SHA1", digits: 6, period: SECONDS } as const;
/** Clocks of phones and servers differ: the code before and the one after count too. */
const TOLERANCE = 1;
const SECRET_BYTES = 20;

/** A new secret for one person's authenticator app, in base 32. */
export function newCodeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The number of the half minute an instant falls in. */
export function stepAt(instant: Date): number {
  return Math.floor(instant.getTime() / (SECONDS * 1000));
}

/** The code of a half minute. */
export function codeAt(secret: string, step: number): string {
  return new TOTP({ ...FORM, secret }).generate({ timestamp: step * SECONDS * 1000 });
}

/**
 * The half minute whose code was entered, around an instant and after the last one taken: no code works twice.
 * @returns null when the code is none of them.
 */
export function findCodeStep(secret: string, code: string, instant: Date, lastStep: number | null): number | null {
  const distance = new TOTP({ ...FORM, secret }).validate({ token: code, timestamp: instant.getTime(), window: TOLERANCE });
  if (distance === null) return null;
  const step = stepAt(instant) + distance;
  return step > (lastStep ?? -1) ? step : null;
}

/** What an authenticator app reads from the QR code. */
export function codeAddress(email: string, secret: string): string {
  return new TOTP({ ...FORM, label: email, secret }).toString();
}
