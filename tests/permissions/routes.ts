import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { PROJECT_ROOT } from "../support/database";

export type RouteUnderTest = { readonly id: string; /** Such as "/trusts/:ods". */ readonly pattern: string };

/** Every route of the built application but the document itself, with the pattern of its whole address. */
export async function listRoutes(): Promise<readonly RouteUnderTest[]> {
  const bundle = path.join(PROJECT_ROOT, "build/web/server/index.js");
  const { routes } = (await import(pathToFileURL(bundle).href)) as ServerBuild;
  function patternOf(id: string): string {
    const route = routes[id];
    if (route === undefined) throw new Error(`There is no route ${id}`);
    const parent = route.parentId === undefined ? "" : patternOf(route.parentId);
    const own = (route.path ?? "").replace(/^\/|\/$/g, "");
    return own === "" ? parent : `${parent}/${own}`;
  }
  return Object.keys(routes)
    .filter((id) => id !== "root")
    .map((id) => ({ id, pattern: patternOf(id) || "/" }));
}

/** What an address is about, for filling in patterns. */
export type Place = {
  /** For test names. */
  readonly name: string;
  readonly trust: string;
  readonly system: string;
  readonly assessment: string;
};

/** What a parameter stands for at a place. Add a line for a new name. */
const PARAMETERS: Readonly<Record<string, (place: Place) => string>> = {
  ods: ({ trust }) => trust,
  icb: ({ system }) => system,
  id: ({ assessment }) => assessment,
  theme: () => "well-led",
  reader: () => "member",
  file: () => "no-such-file",
  group: () => "XPG",
  chart: () => "official.svg",
  // A code in the right shape, under which no workshop is open.
  code: () => "KTM4R7X",
  // Of the worked example: the first action of each of its trusts.
  action: ({ trust }) => (trust === "XN1" ? "northmoor-unsupported" : "valeside-stopped-list"),
  // Of the worked example: its service administrator.
  person: () => "service-admin",
  // Of the worked example's inbox.
  mail: () => "invite",
  // A paper nobody has published.
  reference: () => "no-such-paper",
  // Links nobody here holds.
  token: () => "no-such-link",
  // None is configured there.
  provider: () => "no-such-provider",
  "*": () => "no-such-page",
};

/** The address of a pattern at a place. */
export function addressAt(pattern: string, place: Place): string {
  return pattern.replace(/:(\w+)\??|\*/g, (whole, name: string | undefined) => {
    const value = PARAMETERS[name ?? whole];
    if (value === undefined) throw new Error(`Say in tests/permissions/routes.ts what "${whole}" of ${pattern} stands for`);
    return encodeURIComponent(value(place));
  });
}

/** Where the loader's data of an address is had without its page, asking one route alone. */
export function dataAddressOf(address: string, routeId: string): string {
  return `${address === "/" ? "/_root" : address}.data?_routes=${encodeURIComponent(routeId)}`;
}

/** The code of the organisation on which an address is decided; null: it names none. */
export function organisationOf(pattern: string, place: Place): string | null {
  if (pattern.includes("/:ods") || pattern.startsWith("/assessments/:")) return place.trust;
  if (pattern.includes("/:icb")) return place.system;
  return null;
}
