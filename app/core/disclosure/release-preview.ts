import { readableLevels, type ReadableLevel } from "./readable-levels";
import { readerInAudience } from "./reader";
import type { BoardPosition, NamedAudience, Release } from "./release";

/**
 * What an audience of a system would know of a trust's levels if exactly these themes were released to it: asked of the rule
 * that every reader's page is drawn from, so that a preview cannot differ from the page.
 *
 * @param themeIds the whole set to be released; what stands for the same audience is passed over
 * @param others releases that stand, of any audience
 * @returns as `readableLevels`
 */
export function releasePreview(
  position: BoardPosition,
  { audience, systemCode, themeIds }: { readonly audience: NamedAudience; readonly systemCode: string; readonly themeIds: readonly string[] },
  others: readonly Release[],
): readonly ReadableLevel[] {
  const { assessmentId } = position;
  const kept = others.filter((release) => release.assessmentId !== assessmentId || release.audience !== audience || release.systemCode !== systemCode);
  const asked = themeIds.map((themeId): Release => ({ assessmentId, systemCode, audience, themeId, withdrawnAt: null }));
  return readableLevels(readerInAudience(audience, systemCode), [position], [...kept, ...asked]);
}
