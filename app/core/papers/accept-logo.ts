import { readPictureFacts, type PictureFacts } from "../pictures/picture-facts";
import { accept, refuse, type Result } from "../result";

/** In bytes: one megabyte. */
export const LARGEST_LOGO = 1024 * 1024;
/** Pixels a side; beyond it a picture could be made to fill the memory. */
const LONGEST_SIDE = 4_000;
const SHORTEST_SIDE = 16;

export type LogoRefusal = "logo-too-large" | "logo-type" | "logo-size";

/** May this file be drawn as a trust's mark? A PNG or JPEG whose own bytes say its size; whatever its name says. */
export function acceptLogo(bytes: Uint8Array): Result<PictureFacts, LogoRefusal> {
  if (bytes.length > LARGEST_LOGO) return refuse("logo-too-large");
  const facts = readPictureFacts(bytes);
  if (facts === null) return refuse("logo-type");
  const sides = [facts.width, facts.height];
  return sides.every((side) => side >= SHORTEST_SIDE && side <= LONGEST_SIDE) ? accept(facts) : refuse("logo-size");
}

const WORDS: Readonly<Record<LogoRefusal | "logo-broken" | "changed-meanwhile", string>> = {
  "logo-too-large": "Choose a picture of one megabyte or less",
  "logo-type": "Choose a PNG or JPEG picture",
  "logo-size": "Choose a picture between 16 and 4,000 pixels on each side",
  "logo-broken": "This picture cannot be drawn. Save it anew as PNG and try again",
  "changed-meanwhile": "Somebody else has changed the template since you opened this page. It is shown as it stands now; make your change again",
};

/** Why a template or its logo was not kept, in words. */
export function templateRefusalInWords(code: keyof typeof WORDS): string {
  return WORDS[code];
}
