import { expect, test } from "vitest";
import type { BoardPaperSource } from "../../../app/core/papers/board-paper-source";
import { composeBoardPaper } from "../../../app/core/papers/compose-board-paper";
import { mapFreeTexts } from "../../../app/core/papers/free-texts";
import { textsToDecide, withWordings, wordingKey, type Wording } from "../../../app/core/papers/wording";
import { longestSource, publicSource, richSource } from "../../support/paper-sources";
import { closed } from "../../support/paper-story";

/** Every `{ text, isPublic }` of a source, found by its shape and not by where the product looks. */
function freeTextsIn(part: unknown): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  if ("text" in part && "isPublic" in part && typeof part.text === "string") return [part.text];
  return Object.values(part).flatMap(freeTextsIn);
}

function visited(source: BoardPaperSource): readonly string[] {
  const texts: string[] = [];
  mapFreeTexts(source, (text) => {
    texts.push(text.text);
    return text;
  });
  return texts;
}

test.each([richSource, longestSource])("every text that a person wrote is listed for a decision", (source) => {
  const given = { ...source(), correction: { version: 2, supersedes: "XN1-2026-27-P1", text: closed("A level was wrong.") } };
  const missed = freeTextsIn(given).filter((text) => !visited(given).includes(text));
  expect(missed).toEqual([]);
  expect(visited(given)).toHaveLength(freeTextsIn(given).length);
});

test("a text nobody lists would be seen", () => {
  const given = { ...richSource(), another: closed("A part somebody adds and forgets to list.") };
  expect(freeTextsIn(given).filter((text) => !visited(given).includes(text))).toEqual(["A part somebody adds and forgets to list."]);
});

function decided(source: BoardPaperSource, text: string, wording: Wording): BoardPaperSource {
  const found = textsToDecide(source, new Map()).find((each) => each.text === text);
  if (found === undefined) throw new Error(`No text to decide: ${text}`);
  return withWordings(source, new Map([[found.key, wording]]));
}

test("a public paper prints what was approved or reworded and nothing that was left out", () => {
  const secret = "chairs a partner";
  const printed = (source: BoardPaperSource) => JSON.stringify(composeBoardPaper(source));
  expect(printed(publicSource())).not.toContain(secret);
  expect(printed(decided(publicSource(), secret, { decision: "approve" }))).toContain(secret);
  expect(printed(decided(publicSource(), secret, { decision: "reword", text: "has an interest" }))).toContain("has an interest");
  const open = "Our list of projects outgrew our capacity, which is why Prioritisation fell.";
  expect(printed(publicSource())).toContain(open);
  expect(printed(decided(publicSource(), open, { decision: "leave-out" }))).not.toContain(open);
});

test("approving a text of a private theme prints nothing of it", () => {
  const text = publicSource().themes.find(({ id }) => id === "safe-practice")?.rationale?.text ?? "none";
  expect(textsToDecide(publicSource(), new Map()).find((each) => each.text === text)?.isSealed).toBe(true);
  expect(composeBoardPaper(decided(publicSource(), text, { decision: "approve" }))).toEqual(composeBoardPaper(publicSource()));
});

test("the board's own paper keeps every word, whatever was decided for the public", () => {
  const source = richSource();
  const wordings = new Map(textsToDecide(source, new Map()).map(({ key }) => [key, { decision: "leave-out" } as const]));
  expect(withWordings(source, wordings)).toEqual(source);
});

test("a decision holds for the words it was made on: changed words are decided on anew", () => {
  const before = textsToDecide(publicSource(), new Map([[wordingKey("recusal", "chairs a partner"), { decision: "approve" }]]));
  expect(before.find(({ text }) => text === "chairs a partner")?.wording).toEqual({ decision: "approve" });
  const { assessment } = publicSource();
  const changed = { ...publicSource(), assessment: { ...assessment, workshop: assessment.workshop && { ...assessment.workshop, recusals: assessment.workshop.recusals.map((recusal) => ({ ...recusal, reason: closed("owns a supplier") })) } } };
  expect(textsToDecide(changed, new Map([[wordingKey("recusal", "chairs a partner"), { decision: "approve" }]])).find(({ text }) => text === "owns a supplier")?.wording).toBeNull();
});
