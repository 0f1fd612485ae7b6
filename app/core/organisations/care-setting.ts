import { z } from "zod";

/** The care settings in which an NHS provider returns a DMA, in the order they are printed. */
export const CARE_SETTINGS = ["acute", "community", "mental-health", "ambulance"] as const;

/** One of the four care settings. A trust may have several. */
export type CareSetting = (typeof CARE_SETTINGS)[number];

/** Accepts a care setting's id. */
export const careSettingSchema = z.enum(CARE_SETTINGS);

const NAMES: Readonly<Record<CareSetting, string>> = {
  acute: "Acute",
  community: "Community",
  "mental-health": "Mental health",
  ambulance: "Ambulance",
};

/** The name of a care setting as printed at the start of a phrase: "Mental health". */
export function careSettingName(setting: CareSetting): string {
  return NAMES[setting];
}
