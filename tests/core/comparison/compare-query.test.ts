import { expect, test } from "vitest";
import { compareQuerySchema } from "../../../app/core/comparison/compare-query";

function messagesOf(fields: Record<string, string>): Record<string, string> {
  const read = compareQuerySchema.safeParse(fields);
  return read.success ? {} : Object.fromEntries(read.error.issues.map((issue) => [issue.path.join("."), issue.message]));
}

test("what is left out, or blank, takes its usual value", () => {
  const usual = { layer: "dma", setting: "all", basis: "entry", release: null, cycle: null, membership: "release", trust: null };
  expect(compareQuerySchema.parse({})).toEqual(usual);
  expect(compareQuerySchema.parse({ layer: "", setting: "", basis: "", release: "", trust: "" })).toEqual(usual);
});

test("the membership is the release's on the DMA layer, and today's on the board layer, unless asked otherwise", () => {
  expect(compareQuerySchema.parse({ layer: "board", cycle: "2026-27" })).toMatchObject({ membership: "today", cycle: "2026-27" });
  expect(compareQuerySchema.parse({ layer: "dma", membership: "today" })).toMatchObject({ membership: "today" });
});

test("a trust's code is read in capitals", () => {
  expect(compareQuerySchema.parse({ trust: " g6v2s " }).trust).toBe("G6V2S");
});

test("each field that cannot be used is refused under its name, with what may stand there", () => {
  const messages = messagesOf({ layer: "both", setting: "dental", basis: "trust", release: "25", cycle: "2026-28", membership: "now", trust: "Airedale NHS" });
  expect(Object.keys(messages).sort()).toEqual(["basis", "cycle", "layer", "membership", "release", "setting", "trust"]);
  expect(messages["setting"]).toBe("Choose the setting acute, community, mental-health, ambulance, all");
  expect(messages["cycle"]).toBe("Give a cycle such as 2026-27");
});
