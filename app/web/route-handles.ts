/** A route's `handle`: its page is for a board member's phone and takes the small style sheet. */
export const FOR_PARTICIPANTS = "participants";
