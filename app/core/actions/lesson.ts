import { z } from "zod";
import { revisionField } from "../assessment/form-fields";
import { BENEFIT_STATUS_WORDS } from "../text/actions";
import type { CalendarDate } from "../calendar-date";
import type { Action } from "./action";

/** What others read of a lesson, and all they read: kept as it stood when it was shared. */
export type LessonWords = {
  /** The action it was learnt from. */
  readonly what: string;
  readonly lesson: string;
  /** What became of the benefit, as its owner said: "Not realised"; or that it had no measure. */
  readonly outcome: string;
  /** The first theme the action names; null: none. */
  readonly themeId: string | null;
};

/** A lesson that a trust shared with the trusts of one system. */
export type SharedLesson = LessonWords & {
  readonly id: string;
  readonly actionId: string;
  readonly trust: { readonly code: string; readonly name: string };
  readonly systemCode: string;
  readonly sharedOn: CalendarDate;
  readonly sharedAt: Date;
};

const UNMEASURED = "No outcome was measured";

/** What became of the action, as the end of a line. */
export function outcomeInWords({ outcome }: Pick<LessonWords, "outcome">): string {
  return outcome === UNMEASURED ? outcome : `Benefit: ${outcome.toLowerCase()}`;
}

/** The words that would be shared of an action now; null: nothing was learnt of it yet. */
export function lessonOf({ what, lessons, benefit, themes }: Pick<Action, "what" | "lessons" | "benefit" | "themes">): LessonWords | null {
  if (lessons === null) return null;
  return { what, lesson: lessons, outcome: benefit === null ? UNMEASURED : BENEFIT_STATUS_WORDS[benefit.status], themeId: themes[0]?.themeId ?? null };
}

/** Whether what was shared still says what the trust says today. */
export function isSameLesson(one: LessonWords, other: LessonWords): boolean {
  return one.what === other.what && one.lesson === other.lesson && one.outcome === other.outcome && one.themeId === other.themeId;
}

/** The order of a list of lessons: the newest first, then by trust and words. Nothing about levels comes into it. */
export function inLessonOrder(a: SharedLesson, b: SharedLesson): number {
  if (a.sharedOn !== b.sharedOn) return a.sharedOn < b.sharedOn ? 1 : -1;
  return textOf(a) < textOf(b) ? -1 : 1;
}

function textOf({ trust, what, id }: SharedLesson): string {
  return `${trust.name} ${what} ${id}`;
}

const actionId = z.string("Choose an action").min(1, "Choose an action").max(128);

/** Sharing a lesson with one system, or taking it back. `seen` is the revision the page showed, so that nobody shares words they have not read. */
export const lessonFormSchema = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("share"), actionId, systemCode: z.string("Choose a system").min(1, "Choose a system").max(64), seen: revisionField }),
    z.object({ intent: z.literal("withdraw"), lessonId: z.string("Choose a lesson").min(1, "Choose a lesson").max(128) }),
  ],
  "Choose what to do",
);
