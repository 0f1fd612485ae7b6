import { z } from "zod";
import { dateField } from "../assessment/form-fields";
import type { CalendarDate } from "../calendar-date";
import { plainLine, plainTextOrNone } from "./plain-line";

/** A trust asks for help, or offers to show something. */
export const POST_KINDS = ["ask", "offer"] as const;

export type PostKind = (typeof POST_KINDS)[number];

/** An ask or an offer in one system, by a trust's own choice. */
export type Post = {
  readonly id: string;
  readonly kind: PostKind;
  readonly trust: { readonly code: string; readonly name: string };
  readonly systemCode: string;
  readonly themeId: string;
  /** The statement of the theme it is about; null: the theme as a whole. */
  readonly statementId: string | null;
  readonly title: string;
  /** Null, as the next three: not said. */
  readonly product: string | null;
  readonly worked: string | null;
  readonly failed: string | null;
  readonly capacity: string | null;
  /** A role, never a person. */
  readonly contact: string;
  /** The last day it is shown. */
  readonly until: CalendarDate;
  readonly postedOn: CalendarDate;
  readonly postedAt: Date;
  readonly isWithdrawn: boolean;
  readonly talks: readonly Talk[];
};

/** That another trust is to talk with the one that posted. Both see it, and the system's lead. */
export type Talk = {
  readonly trust: { readonly code: string; readonly name: string };
  readonly broughtBy: "trust" | "system-lead";
  readonly requestedOn: CalendarDate;
  readonly requestedAt: Date;
};

/** The longest that each part may be, in characters. */
export const LONGEST_IN_POST = { line: 160, account: 600, contact: 120 } as const;

/** What a trust fills in to post. */
export const postFormSchema = z.object({
  kind: z.enum(POST_KINDS, "Choose whether you ask or offer"),
  systemCode: z.string("Choose a system").min(1, "Choose a system").max(64),
  themeId: z.string("Choose a theme").min(1, "Choose a theme").max(64),
  statementId: z.string().max(64).default("").transform((id) => (id === "" ? null : id)),
  title: plainLine("Say in one line what you would like help with, or what you can show", LONGEST_IN_POST.line),
  product: plainTextOrNone(LONGEST_IN_POST.line),
  worked: plainTextOrNone(LONGEST_IN_POST.account),
  failed: plainTextOrNone(LONGEST_IN_POST.account),
  capacity: plainTextOrNone(LONGEST_IN_POST.line),
  contact: plainLine("Give the role to contact, such as Chief nurse’s office", LONGEST_IN_POST.contact),
  until: dateField("Give the day until which it holds"),
});

export type PostForm = z.output<typeof postFormSchema>;

/** Whether a post is shown on a day: not taken down, and its last day not past. */
export function isPostShown({ isWithdrawn, until }: Pick<Post, "isWithdrawn" | "until">, today: CalendarDate): boolean {
  return !isWithdrawn && today <= until;
}

/** The order of a list of posts: the newest first, then by trust and title. Nothing about levels comes into it. */
export function inPostOrder(a: Post, b: Post): number {
  if (a.postedOn !== b.postedOn) return a.postedOn < b.postedOn ? 1 : -1;
  return textOf(a) < textOf(b) ? -1 : 1;
}

function textOf({ trust, title, id }: Post): string {
  return `${trust.name} ${title} ${id}`;
}
