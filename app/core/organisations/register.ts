import { z } from "zod";
import { addDays, calendarDateSchema } from "../calendar-date";
import type { CalendarDate } from "../calendar-date";
import { holdsAt, overlaps } from "./membership";

const odsCode = z.string().regex(/^[A-Z0-9]{3,5}$/, "An ODS code is three to five capitals and digits");
const words = z.string().regex(/\S/);

const sourceSchema = z.strictObject({ name: words, asAt: calendarDateSchema, licence: words, note: words }).readonly();

const icbSchema = z
  .strictObject({
    code: odsCode,
    ons: z.string().regex(/^E54\d{6}$/, "An ICB area's code is E54 and six digits"),
    region: z.string().regex(/^Y\d\d$/),
    opened: calendarDateSchema,
    /** Last day, as in ODS files; null: open. */
    closed: calendarDateSchema.nullable().default(null),
    name: words,
  })
  .readonly();

const successionSchema = z
  .strictObject({
    predecessor: odsCode,
    successor: odsCode,
    /** First day of the successor's part. */
    date: calendarDateSchema,
    kind: z.enum(["merger", "split", "boundary-gain"]),
  })
  .readonly();

/** The product's own list of integrated care boards, with their regions and who followed whom. */
export const icbRegisterSchema = z
  .strictObject({
    source: sourceSchema,
    regions: z.array(z.strictObject({ code: z.string(), name: words }).readonly()).readonly(),
    icbs: z.array(icbSchema).readonly(),
    succession: z.array(successionSchema).readonly(),
  })
  .readonly();

export type IcbRegister = z.output<typeof icbRegisterSchema>;
export type RegisteredIcb = IcbRegister["icbs"][number];
export type IcbSuccession = IcbRegister["succession"][number];

/** What kind of trust: for its peers in the England table, one kind each. No official file of trusts says it. */
export const TRUST_TYPES = ["acute", "specialist", "community", "mental-health", "ambulance", "other"] as const;

/** Accepts a kind of trust. */
export const trustTypeSchema = z.enum(TRUST_TYPES);

export type TrustType = (typeof TRUST_TYPES)[number];

const principalSchema = z
  .strictObject({
    icb: odsCode,
    from: calendarDateSchema,
    /** First day no longer; null: still. */
    to: calendarDateSchema.nullable().default(null),
    /** Nobody has confirmed which board the trust went to. */
    isUncertain: z.boolean().default(false),
  })
  .readonly();

/** The product's own list of trusts: their kind, and the board each was principal member of, and when. */
export const trustRegisterSchema = z
  .strictObject({
    source: sourceSchema,
    trusts: z
      .array(
        z
          .strictObject({
            code: odsCode,
            name: words,
            /** Null: not known. */
            type: trustTypeSchema.nullable().default(null),
            principal: z.array(principalSchema).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

export type TrustRegister = z.output<typeof trustRegisterSchema>;
export type RegisteredTrust = TrustRegister["trusts"][number];

/**
 * Every fault between the parts of the registers: codes that come twice or lead nowhere, successions that do not meet
 * a closure, boards that were not open, trusts with two principal boards on one day.
 *
 * @returns one sentence a fault; empty when the registers agree
 */
export function findRegisterFaults(boards: IcbRegister, trusts: TrustRegister): readonly string[] {
  const byCode = new Map(boards.icbs.map((icb) => [icb.code, icb]));
  const regions = new Set(boards.regions.map(({ code }) => code));
  return [
    ...repeated(boards.icbs.map(({ code }) => code)),
    ...repeated(trusts.trusts.map(({ code }) => code)),
    ...boards.icbs.flatMap(({ code, region }) => (regions.has(region) ? [] : [`${code}: no region ${region}`])),
    ...boards.icbs.flatMap(({ code, closed }) =>
      closed === null || isFollowed(boards, code) ? [] : [`${code}: closed, and nothing follows it`],
    ),
    ...boards.succession.flatMap((step) => successionFaults(step, byCode)),
    ...trusts.trusts.flatMap((trust) => principalFaults(trust, byCode)),
  ];
}

function repeated(codes: readonly string[]): readonly string[] {
  return codes.filter((code, n) => codes.indexOf(code) !== n).map((code) => `${code}: comes twice`);
}

function isFollowed(boards: IcbRegister, code: string): boolean {
  return boards.succession.some(({ predecessor }) => predecessor === code);
}

function successionFaults(step: IcbSuccession, byCode: ReadonlyMap<string, RegisteredIcb>): readonly string[] {
  const name = `${step.predecessor} to ${step.successor}`;
  const [before, after] = [byCode.get(step.predecessor), byCode.get(step.successor)];
  if (before === undefined || after === undefined) return [`${name}: a board that is not in the register`];
  const isAtClose = before.closed !== null && addDays(before.closed, 1) === step.date;
  return [
    ...(isAtClose ? [] : [`${name}: ${step.predecessor} does not close the day before ${step.date}`]),
    ...(isOpenAt(after, step.date) ? [] : [`${name}: ${step.successor} is not open on ${step.date}`]),
  ];
}

function principalFaults(trust: RegisteredTrust, byCode: ReadonlyMap<string, RegisteredIcb>): readonly string[] {
  return trust.principal.flatMap((span, n) => {
    const icb = byCode.get(span.icb);
    if (icb === undefined) return [`${trust.code}: no board ${span.icb}`];
    const lastDay = span.to === null ? null : addDays(span.to, -1);
    return [
      ...(span.to !== null && span.to <= span.from ? [`${trust.code}: ends before it begins at ${span.icb}`] : []),
      ...(isOpenAt(icb, span.from) ? [] : [`${trust.code}: ${span.icb} is not open on ${span.from}`]),
      ...(lastDay === null ? icb.closed === null : isOpenAt(icb, lastDay)) ? [] : [`${trust.code}: outlasts ${span.icb}`],
      ...(trust.principal.slice(n + 1).some((other) => overlaps(span, other))
        ? [`${trust.code}: two principal boards on one day`]
        : []),
    ];
  });
}

function isOpenAt({ opened, closed }: RegisteredIcb, date: CalendarDate): boolean {
  return holdsAt({ from: opened, to: closed === null ? null : addDays(closed, 1) }, date);
}
