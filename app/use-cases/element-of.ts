import type { Assessment } from "../core/assessment/assessment";
import { requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import { elementsForSetting, themesOf } from "../core/framework/themes";
import type { Transaction } from "../db/database";
import { findTrustSettings } from "../db/trust-settings";

/** Whether a trust's digital team is asked for an element: it is in the framework, and applies to the trust's care settings. */
export async function isElementOf(tx: Transaction, frameworks: FrameworkLibrary, { framework, trust }: Assessment, elementId: string): Promise<boolean> {
  const settings = (await findTrustSettings(tx, trust.code)) ?? [];
  return themesOf(requireFramework(frameworks, framework)).some((theme) => elementsForSetting(theme, settings).some(({ id }) => id === elementId));
}
