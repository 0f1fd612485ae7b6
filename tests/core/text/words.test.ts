import { expect, test } from "vitest";
import { agreementInWords } from "../../../app/core/text/agreement-words";
import { bandInWords, lowPlacesInWords } from "../../../app/core/text/comparison";
import { countInWords, counted, opening, plural } from "../../../app/core/text/counts";
import { changeInWords, gapInWords, levelInWords, medianInWords } from "../../../app/core/text/levels";
import { listInWords } from "../../../app/core/text/lists";
import { cantJudgeInWords, gaveLevelInWords, groupMediansInWords } from "../../../app/core/text/spreads";

const SCALE = [
  { level: 1, name: "Starting point" },
  { level: 3, name: "Working in places" },
] as const;

test("small counts are words, so that a lone numeral is always a level", () => {
  expect([0, 1, 3, 10, 11, 1234].map(countInWords)).toEqual(["none", "one", "three", "ten", "11", "1,234"]);
  expect(counted(0, "trust")).toBe("no trusts");
  expect(counted(1, "trust")).toBe("one trust");
  expect(counted(12, "entry", "entries")).toBe("12 entries");
  expect(plural(2, "person", "people")).toBe("people");
  expect(opening("three trusts share")).toBe("Three trusts share");
  expect(() => countInWords(2.5)).toThrow(RangeError);
  expect(() => countInWords(-1)).toThrow(RangeError);
});

test("lists end in and, without a comma before it", () => {
  expect(listInWords([])).toBe("");
  expect(listInWords(["Well led"])).toBe("Well led");
  expect(listInWords(["Well led", "Safe practice"])).toBe("Well led and Safe practice");
  expect(listInWords(["a", "b", "c"], "or")).toBe("a, b or c");
});

test("a level is said with its name", () => {
  expect(levelInWords(3, SCALE)).toBe("3, working in places");
  expect(levelInWords(null, SCALE)).toBe("–");
  expect(() => levelInWords(5, SCALE)).toThrow("no level 5");
});

test("change, gap and median are said, or not at all when not known", () => {
  expect(changeInWords(2, 3)).toBe("up one");
  expect(changeInWords(4, 2)).toBe("down two");
  expect(changeInWords(3, 3)).toBe("no change");
  expect(changeInWords(null, 3)).toBeNull();
  expect(gapInWords(2)).toBe("two short of target");
  expect(gapInWords(-1)).toBe("one beyond target");
  expect(gapInWords(0)).toBe("at target");
  expect(gapInWords(null)).toBeNull();
  expect(medianInWords(2.5)).toBe("median 2.5");
  expect(medianInWords(null)).toBeNull();
});

test("agreement, bands and low places are said in words", () => {
  expect(agreementInWords("views-differ")).toBe("views differ");
  expect(bandInWords({ band: "middle-half", ties: 11, n: 134 })).toBe("in the middle half of 134, level with 11 others");
  expect(bandInWords({ band: "lowest-quarter", ties: 1, n: 134 })).toBe("in the lowest quarter of 134, level with one other");
  expect(bandInWords({ band: "highest-quarter", ties: 0, n: 20 })).toBe("in the highest quarter of 20, level with no other");
  expect(bandInWords(null)).toBeNull();
  expect(lowPlacesInWords({ themeId: "well-led", low: 3, sharing: 4, pattern: "many" })).toBe("2 or below in 3 of the 4 sharing");
});

test("a round is said in the words its rule allows", () => {
  expect(gaveLevelInWords({ levelsGiven: 10, seats: 11 })).toBe("10 of 11 gave a level");
  expect(cantJudgeInWords({ cantJudge: 7, seats: 11 })).toBe("7 of 11 can’t judge");
  expect(cantJudgeInWords({ cantJudge: null, seats: 11 })).toBeNull();
  expect(groupMediansInWords({ lowerOn: 4, themes: 13 })).toBe("The non-executives’ median was lower on 4 of 13 themes.");
  expect(groupMediansInWords(null)).toBeNull();
});
