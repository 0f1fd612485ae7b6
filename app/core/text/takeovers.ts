import type { Sealing, Takeover } from "../assessment/takeover";
import { formatDate } from "./dates";

const HAPPENED: Readonly<Record<Takeover, string>> = {
  link: "A new link was made for this seat",
  password: "A new password was chosen for this account by a link",
  email: "The email address of this account was changed",
  provider: "Another way to sign in was connected to this account",
  erasure: "The account that held this seat was deleted",
  tablet: "This seat came back on a shared tablet",
};

const SUBJECTS: Readonly<Record<Takeover, string>> = {
  link: "Your Boardmark seat has a new link",
  password: "Your Boardmark password was changed",
  email: "The email address of your Boardmark account was changed",
  provider: "Another way to sign in to Boardmark was connected",
  erasure: "The account of a Boardmark seat was deleted",
  tablet: "Your Boardmark seat is on a shared tablet",
};

/** Why a seat's own earlier answers are not shown, for whoever holds it now. */
export function sealingInWords({ by, on }: Sealing): { readonly title: string; readonly text: string } {
  return {
    title: `${HAPPENED[by]} on ${formatDate(on)}`,
    text: "What was answered before is sealed: it still counts, and nobody can read it, you neither. A new answer takes its place. If you did not ask for this, tell your trust’s lead.",
  };
}

/** What a person is told by mail. Says nothing of any answer, and has no link in it. */
export function takeoverMail(by: Takeover): { readonly subject: string; readonly lines: readonly string[] } {
  return {
    subject: SUBJECTS[by],
    lines: [
      `${HAPPENED[by]}.`.replace("this account", "your Boardmark account").replace("this seat", "your seat on the board"),
      "",
      "What you had answered before, if anything, is sealed: it still counts, and nobody can read it.",
      "",
      "If you did not ask for this, tell your trust's lead at once.",
      "",
    ],
  };
}

/** What a browser is told whose seat is no longer open to it. */
export function sentAwayInWords(why: "link" | "paper"): { readonly title: string; readonly text: string } {
  if (why === "paper") return { title: "Your seat answers on paper today", text: "What you had answered to the open questions is deleted: your paper ballot counts instead. If that is wrong, tell the facilitator." };
  return { title: "Your seat was given a new link", text: "This browser no longer opens it. What you answered is sealed: it still counts, and whoever opens the new link cannot read it. If you did not ask for a new link, tell your trust’s lead." };
}
