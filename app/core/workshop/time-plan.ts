/** What the consent block, opening and close take of a workshop, in minutes. */
const MINUTES_AROUND = 20;

/** What one theme takes: spread and reasons, talk, answering again, agreeing. In minutes. */
export const MINUTES_A_THEME = 6.5;
export const THEME_SECONDS = MINUTES_A_THEME * 60;

/** The themes of the agenda, told apart by when they are discussed. */
export type DiscussionPlan = {
  readonly today: readonly string[];
  /** To be carried to a named meeting. */
  readonly carried: readonly string[];
};

/**
 * How many themes a workshop can discuss: six in 60 minutes, ten in 90. More than that is a promise to hurry.
 *
 * @param minutes the whole slot, from 0
 */
export function discussionPlaces(minutes: number): number {
  return Math.max(0, Math.floor((minutes - MINUTES_AROUND) / MINUTES_A_THEME));
}

/**
 * Shares out the themes that are left for discussion.
 *
 * @param order theme ids as `orderAgenda` gives them
 * @param together ids of the themes recorded in the consent block
 * @param minutes the whole slot
 */
export function planDiscussion(
  order: readonly string[],
  together: readonly string[],
  minutes: number,
): DiscussionPlan {
  const left = order.filter((themeId) => !together.includes(themeId));
  const places = discussionPlaces(minutes);
  return { today: left.slice(0, places), carried: left.slice(places) };
}
