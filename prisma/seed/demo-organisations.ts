import type { CareSetting } from "../../app/core/organisations/care-setting";
import type { TrustType } from "../../app/core/organisations/register";

/** Written beside every organisation of the worked example. */
export const INVENTED = "Worked example: invented, no such organisation exists";

/** Two regions that no official file has: Moorland (example) and Lowland (example). */
export const MOORLAND = "Y90";
export const LOWLAND = "Y91";

/** The day integrated care boards began. */
export const BOARDS_BEGAN = "2022-07-01";
/** Stonebeck and Fellgate became one trust. */
export const MERGED_ON = "2026-04-01";
export const LAST_DAY_BEFORE_MERGER = "2026-03-31";

export type DemoSystem = { readonly code: string; readonly name: string; readonly regionCode: string };

export type DemoTrust = {
  readonly code: string;
  readonly name: string;
  readonly type: TrustType;
  readonly settings: readonly CareSetting[];
  readonly systemCode: string;
  /** First day; null: before integrated care boards began. */
  readonly opened: string | null;
  /** Last day, as in ODS files; null: open. */
  readonly closed: string | null;
};

export const DEMO_SYSTEMS: readonly DemoSystem[] = [
  { code: "XMV", name: "NHS Moor and Vale Integrated Care Board", regionCode: MOORLAND },
  { code: "XLK", name: "NHS Lakehead Integrated Care Board", regionCode: MOORLAND },
  { code: "XTW", name: "NHS Twin Becks Integrated Care Board", regionCode: MOORLAND },
  { code: "XDA", name: "NHS Dalewater Integrated Care Board", regionCode: MOORLAND },
  { code: "XGW", name: "NHS Greater Westmarsh Integrated Care Board", regionCode: LOWLAND },
];

const SETTINGS_OF: Readonly<Record<Exclude<TrustType, "other">, readonly CareSetting[]>> = {
  acute: ["acute"],
  specialist: ["acute"],
  community: ["community"],
  "mental-health": ["mental-health"],
  ambulance: ["ambulance"],
};

function trust(
  systemCode: string,
  code: string,
  name: string,
  type: keyof typeof SETTINGS_OF,
  { settings = SETTINGS_OF[type], opened = null, closed = null }: Partial<Pick<DemoTrust, "settings" | "opened" | "closed">> = {},
): DemoTrust {
  return { systemCode, code, name, type, settings, opened, closed };
}

export const DEMO_TRUSTS: readonly DemoTrust[] = [
  trust("XMV", "XN1", "Northmoor Hospitals NHS Foundation Trust", "acute"),
  trust("XMV", "XV1", "Valeside Hospitals NHS Trust", "acute"),
  trust("XMV", "XB1", "Beckside Community NHS Trust", "community"),
  trust("XMV", "XH1", "Harrowmere Partnership NHS Foundation Trust", "mental-health"),
  trust("XMV", "XA1", "Moor and Vale Ambulance Service NHS Trust", "ambulance"),
  trust("XMV", "XS1", "Stonebeck and Fellgate NHS Foundation Trust", "acute", { opened: MERGED_ON }),
  trust("XMV", "XS2", "Stonebeck NHS Foundation Trust", "acute", { closed: LAST_DAY_BEFORE_MERGER }),
  trust("XMV", "XF1", "Fellgate Hospitals NHS Trust", "acute", { closed: LAST_DAY_BEFORE_MERGER }),
  // One trust: no peer of any kind in its own ICS.
  trust("XLK", "XL1", "Lakehead Health and Care NHS Foundation Trust", "acute", { settings: ["acute", "community"] }),
  trust("XTW", "XT1", "Twin Becks Hospitals NHS Trust", "acute"),
  trust("XTW", "XT2", "Twin Becks Partnership NHS Foundation Trust", "mental-health", { settings: ["mental-health", "community"] }),
  trust("XDA", "XD1", "Dalewater General NHS Foundation Trust", "acute"),
  trust("XDA", "XD2", "Wrenbridge Hospitals NHS Trust", "acute"),
  trust("XDA", "XD3", "Dalewater Community Health NHS Trust", "community"),
  trust("XDA", "XD4", "Ashlow Mental Health NHS Trust", "mental-health"),
  trust("XDA", "XD5", "Dalewater Ambulance Service NHS Trust", "ambulance"),
  trust("XGW", "XG1", "Westmarsh University Hospitals NHS Foundation Trust", "acute"),
  trust("XGW", "XG2", "Eastmarsh Hospitals NHS Trust", "acute"),
  trust("XGW", "XG3", "Fenny Brook Hospitals NHS Foundation Trust", "acute"),
  trust("XGW", "XG4", "Long Levels Hospitals NHS Trust", "acute"),
  trust("XGW", "XG5", "Reedham Cross Hospitals NHS Trust", "acute"),
  trust("XGW", "XG6", "Saltersea Hospitals NHS Foundation Trust", "acute", { settings: ["acute", "community"] }),
  trust("XGW", "XG7", "Osier Valley NHS Foundation Trust", "acute", { settings: ["acute", "community", "mental-health"] }),
  trust("XGW", "XG8", "Withy Bank Hospitals NHS Trust", "acute"),
  trust("XGW", "XG9", "Westmarsh Heart Hospital NHS Foundation Trust", "specialist"),
  trust("XGW", "XGA", "Westmarsh Orthopaedic Hospital NHS Trust", "specialist"),
  trust("XGW", "XGB", "Westmarsh Community Health NHS Trust", "community"),
  trust("XGW", "XGC", "Saltersea Community NHS Trust", "community"),
  trust("XGW", "XGD", "Westmarsh Partnership NHS Foundation Trust", "mental-health"),
  trust("XGW", "XGE", "Long Levels Partnership NHS Trust", "mental-health"),
  trust("XGW", "XGF", "Osier Valley Mental Health NHS Trust", "mental-health"),
  trust("XGW", "XGG", "Westmarsh Ambulance Service NHS Trust", "ambulance"),
];

/** A trust that a second ICS plans with, without being principal member there. */
export const DEMO_PARTNERSHIP = { memberCode: "XA1", systemCode: "XDA", from: "2024-04-01" } as const;

/** A group of providers across two ICSs: a system of its own, which inherits nothing from either. */
export const DEMO_GROUP = { code: "XPG", kind: "provider-group", name: "Moor and Dale Provider Group", opened: "2025-04-01", members: ["XV1", "XD1", "XD2"] } as const;

/** A name from before a rename, with the first day of the next. */
export const DEMO_FORMER_NAME = { code: "XV1", name: "Vale District Hospitals NHS Trust", to: "2023-10-01" } as const;
