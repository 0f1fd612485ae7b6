import { LONGEST_PASSWORD, SHORTEST_PASSWORD, type PasswordFault } from "./password-rule";

/** Why a change of password was refused, by the field of the form that it concerns. */
export function passwordFaultWords(code: PasswordFault | "wrong" | "too-many"): { readonly current?: string; readonly next?: string } {
  switch (code) {
    case "wrong":
      return { current: "The current password is not right. Check it and try again." };
    case "too-many":
      return { current: "There were too many tries. Wait 15 minutes, then try again." };
    case "too-short":
      return { next: `Enter a new password of at least ${SHORTEST_PASSWORD} characters` };
    case "too-long":
      return { next: `Enter a new password of ${LONGEST_PASSWORD} characters or fewer` };
    case "too-simple":
      return { next: "Enter a new password that is not one pattern over and over" };
    case "too-common":
      return { next: "Many people have this password. Choose another, such as three random words" };
    case "about-you":
      return { next: "Enter a new password that is not your name or email address" };
  }
}
