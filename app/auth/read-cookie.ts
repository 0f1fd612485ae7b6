/** A random token as our cookies hold it. */
const TOKEN = /^[A-Za-z0-9_-]{20,64}$/;

/**
 * The token of one of our cookies. Nothing is decoded: what other services of the same host keep in theirs, readable or not, is not looked at.
 *
 * @param header the Cookie header
 * @returns null when there is no such cookie, or none in the shape of a token
 */
export function readCookie(header: string, name: string): string | null {
  for (const part of header.split(";")) {
    const [key, value] = part.trim().split("=");
    if (key === name && value !== undefined && TOKEN.test(value)) return value;
  }
  return null;
}
