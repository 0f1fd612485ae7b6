import fc from "fast-check";
import { expect, test } from "vitest";
import { readCommonPasswords } from "../../../app/content/read-common-passwords";
import { judgePassword } from "../../../app/core/accounts/password-rule";
import { PROJECT_ROOT } from "../../support/database";

const isCommon = readCommonPasswords(PROJECT_ROOT);
const about = ["chair@northmoor.example", "Margaret Okonkwo"];

test.each([
  ["eleven chars", "elevenchars", "too-short"],
  ["a hundred and twenty-nine characters", "ab cd ".repeat(22).slice(0, 129), "too-long"],
  ["one character over and over", "aaaaaaaaaaaa", "too-simple"],
  ["a word twice", "winterwinter", "too-simple"],
  ["letters in a row", "abcdefghijkl", "too-simple"],
  ["digits in a row past the nine", "1234567890123", "too-simple"],
  ["a common password with a year and a sign", "Password2026!", "too-common"],
  ["a common password spread over digits", "l1i2v3e4rpool", "too-common"],
  ["a long common password", "q1w2e3r4t5y6", "too-common"],
  ["the demo's own", "boardmark-demo", "too-common"],
  ["the own surname with digits", "okonkwo123456", "about-you"],
  ["the own organisation as it stands in the e-mail", "Northmoor-2026", "about-you"],
])("%s is refused", (_name, password, code) => {
  expect(judgePassword(password, isCommon, about)).toEqual({ ok: false, code });
});

test.each([["three random words", "kettle orchard violin"], ["only digits, in no order", "839471026458"], ["another script", "мороженое облако"]])(
  "%s are taken",
  (_name, password) => {
    expect(judgePassword(password, isCommon, about)).toEqual({ ok: true, value: password });
  },
);

test("length is counted in characters, not in bytes", () => {
  expect(judgePassword("🌊🌲🐝🌙🔔🧭🪁🍏🎻🧵🪵", isCommon, about)).toEqual({ ok: false, code: "too-short" });
  expect(judgePassword("🌊🌲🐝🌙🔔🧭🪁🍏🎻🧵🪵🗝", isCommon, about).ok).toBe(true);
});

test("nothing of twelve to a hundred and twenty-eight characters is refused for its length", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 12, maxLength: 128, unit: fc.constantFrom(..."abcdefghij 0123456789-") }), (password) => {
      const outcome = judgePassword(password, isCommon, about);
      return outcome.ok || (outcome.code !== "too-short" && outcome.code !== "too-long");
    }),
  );
});
