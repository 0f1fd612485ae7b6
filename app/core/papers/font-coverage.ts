/**
 * Code points that the paper's fonts (Liberation Sans, then DejaVu Sans) hold in regular and in bold, of scripts whose
 * letters stand one after the other: hexadecimal ranges in order. A test holds this list to the font files.
 */
const COVERED =
  "20-7e a0-ac ae-2e9 2ec-2ff 370-377 37a-37f 384-38a 38c 38e-3a1 3a3-3e1 3f0-482 48a-525 531-556 559-55f 561-587 " +
  "589-58a 10a0-10c5 10d0-10fc 1d00-1dbf 1e00-1efb 1f00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b " +
  "1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2000-200a 2010-2029 " +
  "202f-205f 2070-2071 2074-208e 2090-209c 20a0-20b5 20b8-20ba 20bd 20bf 2100-2109 210b-2149 214b 214d-214e " +
  "2150-2185 2189 2190-2311 2318-2319 231c-2321 2324-2328 232b-232c 2373-2375 237a 237d 2387 2394 239b-23ae " +
  "23ce-23cf 23e3 23e5 23e8 2422-2423 2460-2469 2500-269c 269e-26b8 26c0-26c3 26e2 2701-2704 2706-2709 270c-2727 " +
  "2729-274b 274d 274f-2752 2756 2758-275e 2761-2794 2798-27af 27b1-27be 27c5-27c6 27e0 27e6-27eb 27f0-27ff " +
  "2906-2907 290a-290b 2940-2941 2983-2984 29ce-29d5 29eb 29fa-29fb 2a00-2a02 2a0c-2a1c 2a2f 2a6a-2a6b 2a7d-2aa0 " +
  "2aae-2aba 2af9-2afa 2b00-2b1a 2b1f-2b24 2b53-2b54 2c60-2c77 2c79-2c7f 2d00-2d25 2e17-2e18 2e1f 2e22-2e25 2e2e " +
  "4dc0-4dff a644-a647 a64c-a64d a650-a651 a654-a657 a662-a66e a68a-a68d a694-a695 a698-a699 a708-a72b a730-a741 " +
  "a746-a74b a74e-a753 a756-a757 a764-a767 a780-a783 a788-a78e a790-a791 a7a0-a7aa a7f8-a7ff fb00-fb06";

type Range = readonly [first: number, last: number];

const RANGES: readonly Range[] = COVERED.trim()
  .split(" ")
  .map((range) => {
    const [first = "", last = first] = range.split("-");
    return [parseInt(first, 16), parseInt(last, 16)];
  });

/** Whether the paper's fonts hold a character and a PDF draws it as it should be read. Line breaks and tabs need no glyph. */
export function isPrintable(character: string): boolean {
  if (character === "\n" || character === "\t") return true;
  const code = character.codePointAt(0) ?? 0;
  return RANGES.some(([first, last]) => code >= first && code <= last);
}
