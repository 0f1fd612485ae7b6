import { counted, opening } from "../text/counts";
import { formatCycle } from "../text/cycles";
import { formatDate } from "../text/dates";
import { shortTrustName } from "../text/organisation-names";
import type { PaperSection } from "./paper";
import { joined, plain, strong } from "./prose";
import type { SystemPaperSource } from "./system-paper-source";

/** Asks and offers as their trusts posted them, in the order of their pages. Nothing is suggested from levels. */
export function asksSection({ posts }: SystemPaperSource): readonly PaperSection[] {
  if (posts.length === 0) return [];
  const asks = posts.filter(({ kind }) => kind === "ask").length;
  const items = posts.map(({ kind, theme, title, trust, until }) => joined(strong(`${kind === "ask" ? "Ask" : "Offer"}, ${theme}.`), plain(` ${title} (${shortTrustName(trust)}, until ${formatDate(until)}).`)));
  return [{ id: "asks", heading: `${opening(counted(asks, "ask"))} and ${counted(posts.length - asks, "offer")} are open`, blocks: [{ kind: "list", isOrdered: false, items }] }];
}

/** Who takes part, of those that let the system see it; every other trust looks the same. */
export function partSection({ profile, trusts, participation, cycle }: SystemPaperSource): readonly PaperSection[] {
  if (profile === "public" || trusts.length === 0) return [];
  const stateOf = (code: string) => participation.find((one) => one.code === code && one.isBegun);
  const groups = [
    { label: "Approved by the board", has: (code: string) => stateOf(code)?.isApproved === true },
    { label: "Workshop held", has: (code: string) => stateOf(code)?.isHeld === true && stateOf(code)?.isApproved !== true },
    { label: "Begun", has: (code: string) => stateOf(code)?.isHeld === false },
    { label: "Not shown, the same whatever the reason", has: (code: string) => stateOf(code) === undefined },
  ];
  const items = groups.flatMap(({ label, has }) => {
    const names = trusts.filter(({ code }) => has(code)).map(({ name }) => shortTrustName(name));
    return names.length === 0 ? [] : [joined(strong(`${label}:`), plain(` ${names.join(", ")}.`))];
  });
  return [{ id: "part", heading: `Taking part in ${formatCycle(cycle)}, of those that let the system see it`, blocks: [{ kind: "list", isOrdered: false, items }] }];
}
