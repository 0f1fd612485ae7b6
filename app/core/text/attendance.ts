import type { Attendance } from "../workshop/quorum";

/** "11 of 12 present." */
export function presentInWords({ present, seats }: Attendance): string {
  return `${present} of ${seats} present`;
}

/** "9 of 10 voting members, quorate (6 needed)". */
export function quorumInWords({ votingPresent, votingSeats, needed, isQuorate }: Attendance): string {
  return `${votingPresent} of ${votingSeats} voting members, ${isQuorate ? "quorate" : "not quorate"} (${needed} needed)`;
}
