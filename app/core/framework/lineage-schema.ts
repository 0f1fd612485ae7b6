import { z } from "zod";
import { id, listOf, partId, plainText, someOf, versionNumber } from "./plain-data";

/** How the themes of this version follow from an earlier one, theme by theme. `why` says what changed. */
export const lineageSchema = z
  .strictObject({
    framework: id,
    version: versionNumber,
    themes: someOf(
      z.discriminatedUnion("change", [
        z.strictObject({ change: z.literal("same"), theme: id, from: id }).readonly(),
        z.strictObject({ change: z.literal("renamed"), theme: id, from: id }).readonly(),
        z.strictObject({ change: z.literal("changed"), theme: id, from: id, why: plainText }).readonly(),
        z.strictObject({ change: z.literal("new"), theme: id, why: plainText }).readonly(),
      ]),
    ),
    dropped: listOf(z.strictObject({ theme: id, why: plainText }).readonly()).default([]),
    /** Themes (their question and lines), statements and elements whose words were mended, their meaning kept. */
    reworded: listOf(z.strictObject({ id: z.union([id, partId]), why: plainText }).readonly()).default([]),
  })
  .readonly();
