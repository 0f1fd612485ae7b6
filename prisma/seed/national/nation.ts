import { cycleStartingIn, type CycleId } from "../../../app/core/cycle";
import type { CareSetting } from "../../../app/core/organisations/care-setting";
import type { TrustType } from "../../../app/core/organisations/register";
import { createChance, type Chance } from "./chance";

/** How much is made. */
export type NationSize = {
  readonly systems: number;
  readonly trusts: number;
  /** The last of them is under way, with its answers. */
  readonly cycles: number;
  /** Seats of a board, from and to. */
  readonly seats: readonly [number, number];
  /** Actions of each approved assessment. */
  readonly actions: number;
  /** Reasons shown of each round. */
  readonly reasons: number;
  /** Levels released: trusts in a hundred. */
  readonly sharing: number;
};

/** England as it was in the DMA release of 2025: 42 ICSs, about 205 trusts. */
export const ENGLAND: NationSize = { systems: 42, trusts: 205, cycles: 5, seats: [16, 20], actions: 8, reasons: 3, sharing: 60 };

export type InventedTrust = { readonly code: string; readonly name: string; readonly type: TrustType; readonly settings: readonly CareSetting[]; readonly systemCode: string; readonly seats: number; readonly isSharing: boolean };
export type Nation = { readonly systems: readonly { readonly code: string; readonly name: string; readonly regionCode: string }[]; readonly trusts: readonly InventedTrust[]; readonly cycles: readonly CycleId[] };

/** Written beside every organisation: none of them exists. */
export const INVENTED = "Invented for tests of size: no such organisation exists";

const FIRST = ["Alder", "Bramble", "Cinder", "Dapple", "Ember", "Fallow", "Gorse", "Hazel", "Indigo", "Juniper", "Kestrel", "Larch", "Marl", "Nettle", "Osier", "Pewter", "Quill", "Russet", "Sorrel", "Teasel", "Umber", "Vetch", "Willow", "Yarrow"];
const SECOND = ["beckhythe", "combewick", "dalemere", "fenholt", "garthby", "lowmere", "marshgate", "ridgewold", "stowhythe", "wathdale"];
const KINDS: readonly (readonly [type: TrustType, title: string, settings: readonly CareSetting[], share: number])[] = [
  ["acute", "Hospitals NHS Trust", ["acute"], 50],
  ["acute", "Hospitals and Community NHS Trust", ["acute", "community"], 14],
  ["mental-health", "Partnership NHS Trust", ["mental-health", "community"], 22],
  ["community", "Community NHS Trust", ["community"], 9],
  ["ambulance", "Ambulance Service NHS Trust", ["ambulance"], 5],
];
const FIRST_YEAR = 2022;

/** The organisations of an invented country, the same for the same seed and size. */
export function inventNation(seed: number, size: NationSize): Nation {
  const chance = createChance(seed);
  const systems = Array.from({ length: size.systems }, (_, place) => ({ code: `NI${padded(place + 1, 2)}`, name: `NHS ${nameOf(place * 7 + 3)} Integrated Care Board`, regionCode: `Y${80 + (place % 7)}` }));
  const trusts = Array.from({ length: size.trusts }, (_, place): InventedTrust => {
    const [type, title, settings] = kindOf(chance);
    const system = systems[place % systems.length];
    if (system === undefined) throw new RangeError("A trust needs a system");
    const [from, to] = size.seats;
    return { code: `N${padded(place + 1, 4)}`, name: `${nameOf(place)} ${title}`, type, settings, systemCode: system.code, seats: from + chance.below(to - from + 1), isSharing: chance.inHundred(size.sharing) };
  });
  return { systems, trusts, cycles: Array.from({ length: size.cycles }, (_, place) => cycleStartingIn(FIRST_YEAR + place)) };
}

function kindOf(chance: Chance): (typeof KINDS)[number] {
  let left = chance.below(100);
  for (const kind of KINDS) {
    left -= kind[3];
    if (left < 0) return kind;
  }
  throw new RangeError("The shares of the kinds come to less than a hundred");
}

/** 240 names, then the same with a number. */
function nameOf(place: number): string {
  const round = Math.floor(place / (FIRST.length * SECOND.length));
  return `${FIRST[place % FIRST.length]}${SECOND[Math.floor(place / FIRST.length) % SECOND.length]}${round === 0 ? "" : ` ${round + 1}`}`;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}
