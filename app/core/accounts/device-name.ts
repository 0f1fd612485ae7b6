const BROWSERS: readonly (readonly [name: string, mark: RegExp])[] = [
  // The order matters: most browsers also name those they descend from.
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|CriOS)\//],
  ["Safari", /\bSafari\//],
];

const SYSTEMS: readonly (readonly [name: string, mark: RegExp])[] = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Mac", /\bMacintosh\b/],
  ["Linux", /\bLinux\b/],
];

/** What a browser calls itself, in words its owner knows: "Firefox on Windows". Null or strange: "Unknown browser". */
export function deviceName(userAgent: string | null): string {
  const browser = nameIn(userAgent ?? "", BROWSERS) ?? "Unknown browser";
  const system = nameIn(userAgent ?? "", SYSTEMS);
  return system === null ? browser : `${browser} on ${system}`;
}

function nameIn(userAgent: string, names: readonly (readonly [name: string, mark: RegExp])[]): string | null {
  return names.find(([, mark]) => mark.test(userAgent))?.[0] ?? null;
}
