import { expect, test } from "vitest";
import { THEME_IDS } from "../support/board";
import { ENGINES } from "../support/engines";
import { answerThroughKills, PHONES } from "./kills";

test.each(ENGINES)("%s: a server killed twice in the middle of a burst loses no answer it acknowledged, and keeps none twice", async (engine) => {
  expect(await answerThroughKills(engine, 2)).toEqual({ acknowledged: PHONES * THEME_IDS.length, kills: 2, lost: [], twice: [] });
}, 600_000);
