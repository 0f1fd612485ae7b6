import type { Action, ActionWords } from "./action";

/** The part of an action that people write, without what is kept beside it. */
export function wordsOf({ what, ownerRole, personId, dueOn, kind, themes, pounds, people, bafReference, status, notes, lessons, isPublic, benefit }: Action): ActionWords {
  return { what, ownerRole, personId, dueOn, kind, themes, pounds, people, bafReference, status, notes, lessons, isPublic, benefit };
}
