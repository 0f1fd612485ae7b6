import { expect, test } from "vitest";
import { THEME_IDS } from "../support/board";
import { ENGINES } from "../support/engines";
import { answerThroughKills, PHONES } from "./kills";

test.each(ENGINES)("%s: a server killed twenty times in the middle of a burst loses no answer it acknowledged, and keeps none twice", async (engine) => {
  expect(await answerThroughKills(engine, 20)).toEqual({ acknowledged: PHONES * THEME_IDS.length, kills: 20, lost: [], twice: [] });
}, 600_000);
