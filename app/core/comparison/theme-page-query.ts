import { z } from "zod";
import { compareQueryFields, withoutBlanks } from "./compare-query";

/** What the address of one theme's page asks for: the cycle, and the care setting. What is left out takes its usual value. */
export const themePageQuerySchema = z.preprocess(withoutBlanks, z.object({ cycle: compareQueryFields.cycle, setting: compareQueryFields.setting }));

export type ThemePageQuery = z.output<typeof themePageQuerySchema>;
