import { addressAt, dataAddressOf, type Place, type RouteUnderTest } from "../permissions/routes";

/** What the parameters of addresses are filled with: own trusts and others, systems led, of peers and of strangers, and what there is not. */
const PLACES: readonly Omit<Place, "name">[] = [
  { trust: "XN1", system: "XMV", assessment: "xn1-2026-27" },
  { trust: "XN1", system: "XDA", assessment: "xn1-2025-26" },
  { trust: "XV1", system: "XPG", assessment: "xv1-2026-27" },
  { trust: "XH1", system: "XMV", assessment: "xh1-2026-27" },
  { trust: "XB1", system: "XZZ", assessment: "xb1-2025-26" },
  { trust: "XA1", system: "XDA", assessment: "no-such-assessment" },
];

const CYCLES = ["2024-25", "2025-26", "2026-27"];
const BOARD_FILES = CYCLES.flatMap((cycle) => ["release", "today"].flatMap((membership) => ["", "&trust=XN1", "&trust=XH1&setting=mental-health"].map((more) => `layer=board&cycle=${cycle}&membership=${membership}${more}`)));
const FILES = [...BOARD_FILES, "layer=board", "layer=board&setting=acute&basis=provider", "layer=board&cycle=soon", "layer=board&trust=XQQ", "layer=dma&membership=today", "layer=both"];
const CHART_NAMES = ["levels", "levels-trends", "low", "official", "official-change", "theme-well-led", "theme-safe-practice", "theme-prioritisation", "trend-well-led", "official-well-led", "theme-no-such", "nothing"];

/** The choices a page or a file takes in its address, by the route's id. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  "routes/ics-compare": [
    ...CYCLES.flatMap((cycle) => ["name", "setting", "date"].map((order) => `cycle=${cycle}&order=${order}`)),
    ...["like-for-like", "system", "region", "nation", "saved:of-somebody-else"].map((peers) => `peers=${peers}&trust=XN1`),
    "setting=acute&membership=today&basis=provider",
    "order=level",
    "cycle=soon",
  ],
  "ics-compare-json": FILES,
  "ics-compare-csv": FILES,
  "ics-compare-xlsx": FILES.slice(0, 8),
  "routes/ics-theme": [...CYCLES.map((cycle) => `cycle=${cycle}`), "setting=acute", "cycle=soon"],
  "routes/paper": ["profile=public"],
  "routes/release": ["system=XMV&audience=peers", "system=XMV&audience=system-lead&step=check&theme=well-led", "system=XMV&audience=participation&step=check&given=yes", "system=XPG&audience=peers", "receipt=1.peers.XMV"],
};

/** Other values of a parameter than the one that stands for it in the tests of permissions. */
const MORE: Readonly<Record<string, { readonly usual: string; readonly others: readonly string[] }>> = {
  "routes/ics-theme": { usual: "/themes/well-led", others: ["empower-citizens", "safe-practice", "prioritisation", "user-experience", "no-such-theme"].map((theme) => `/themes/${theme}`) },
  "routes/ics-chart": { usual: "/charts/official.svg", others: CHART_NAMES.flatMap((chart) => [`/charts/${chart}.svg`, `/charts/${chart}.png`, `/charts/${chart}.svg?cycle=2025-26`]) },
};

/** Every address of every route of the application, in every form it is given: pages, their data, files, pictures and refusals. */
export function everyAddress(routes: readonly RouteUnderTest[]): readonly string[] {
  return [...new Set(routes.flatMap(addressesOf))];
}

function addressesOf({ id, pattern }: RouteUnderTest): readonly string[] {
  const plain = [...new Set(PLACES.map((place) => addressAt(pattern, { name: "", ...place })))];
  const { usual, others } = MORE[id] ?? { usual: "", others: [] };
  const more = others.flatMap((other) => plain.map((address) => address.replace(usual, other)));
  const asked = [...plain, ...more].flatMap((address) => [address, ...(QUERIES[id] ?? []).map((query) => `${address}${address.includes("?") ? "&" : "?"}${query}`)]);
  // The data of a packed file is that file once more, with its hour in it.
  if (/xlsx|docx|export/.test(id)) return asked;
  return [...asked, ...plain.map((address) => `${address === "/" ? "/_root" : address}.data`), ...plain.map((address) => dataAddressOf(address, id))];
}
