/** Why a membership or a name could not be settled, or a group changed, by field of the form. */
export function settleRefusalInWords(code: "no-such-trust" | "no-such-board" | "board-not-open" | "code-taken" | "member-already" | "not-a-member" | "ends-before-it-begins"): Readonly<Record<string, string>> {
  switch (code) {
    case "no-such-trust":
      return { trustCode: "No trust has this code" };
    case "no-such-board":
      return { systemCode: "Choose a board from the list" };
    case "board-not-open":
      return { from: "Give a day on which this board is open" };
    case "code-taken":
      return { code: "Another organisation has this code: choose another" };
    case "member-already":
      return { trustCode: "This trust is in the group then already" };
    case "not-a-member":
      return { to: "This trust is not in the group" };
    case "ends-before-it-begins":
      return { to: "Give a day after the trust joined" };
  }
}
