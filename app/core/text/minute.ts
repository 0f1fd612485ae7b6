import { attendanceOfRecord, countTakingPart, type AttendanceRecord } from "../workshop/attendance-record";
import { isPresent } from "../workshop/quorum";
import type { AgendaPart, CaptureKind, Presence } from "../workshop/workshop";
import { quorumInWords } from "./attendance";
import { counted, countInWords, opening, plural } from "./counts";
import { presenceInWords } from "./presences";

/** What the room noted, by kind, in the order a minute lists it. */
export const CAPTURE_HEADINGS: readonly (readonly [kind: CaptureKind, heading: string])[] = [
  ["action", "Actions"],
  ["question", "Questions for later"],
  ["evidence", "Evidence promised"],
];

/** "9 of 10 voting members, quorate (6 needed); 2 of 2 non-voting; 1 observer". */
export function presentByKindInWords(record: AttendanceRecord): string {
  const of = (kind: "non-voting" | "observer") => record.seats.filter((seat) => seat.kind === kind);
  const there = (kind: "non-voting" | "observer") => of(kind).filter(({ how }) => isPresent(how ?? undefined)).length;
  return [
    quorumInWords(attendanceOfRecord(record)),
    ...(of("non-voting").length === 0 ? [] : [`${there("non-voting")} of ${of("non-voting").length} non-voting`]),
    ...(there("observer") === 0 ? [] : [counted(there("observer"), "observer")]),
  ].join("; ");
}

/** How those present took part, where not on a device of their own; null: all did. */
export function takingPartInWords(record: AttendanceRecord, paperBallots: number | null): string | null {
  const [remote, tablet, paper] = [countTakingPart(record, "remote"), countTakingPart(record, "tablet"), countTakingPart(record, "paper")];
  const parts = [
    ...(remote === 0 ? [] : [`${countInWords(remote)} from afar`]),
    ...(tablet === 0 ? [] : [`${countInWords(tablet)} on a shared tablet`]),
    ...(paper === 0 ? [] : [`${countInWords(paper)} on paper`]),
    ...(paperBallots === null ? [] : [`${countInWords(paperBallots)} paper ${plural(paperBallots, "ballot")} keyed as one batch, linked to no seat`]),
  ];
  return parts.length === 0 ? null : opening(parts.join("; "));
}

/** "present", "present, on paper", "apologies", "absent". */
export function tookPartInWords(how: Presence | null): string {
  if (how === null) return "absent";
  if (!isPresent(how)) return "apologies";
  const way = presenceInWords(how);
  return way === null ? "present" : `present, ${way}`;
}

export type DealtWith = { readonly part: AgendaPart; readonly isPulledOut: boolean; readonly carriedTo: string | null; /** Times it was asked, from 1. */ readonly asked: number; readonly isAgreed: boolean; /** By the chair, from their own seat. */ readonly isConfirmed: boolean };

/** "Recorded together", "Discussed, asked twice; confirmed by the chair", "Carried to the Digital Committee". */
export function dealtWithInWords({ part, isPulledOut, carriedTo, asked, isAgreed, isConfirmed }: DealtWith): string {
  if (part === "carried" && !isAgreed) return `Carried${carriedTo === null ? "" : ` to ${carriedTo}`}`;
  const chair = isAgreed && isConfirmed ? "; confirmed by the chair" : "";
  if (part === "together") return `Recorded together${chair}`;
  const often = asked === 2 ? ", asked twice" : asked > 2 ? `, asked ${countInWords(asked)} times` : "";
  return `Discussed${isPulledOut ? ", pulled out of the consent block" : ""}${often}${chair}`;
}
