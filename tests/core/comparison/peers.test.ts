import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsOn } from "../../../app/core/comparison/basis";
import { choosePeers } from "../../../app/core/comparison/fallback";
import type { PeerEntry } from "../../../app/core/comparison/peer-entry";
import { peersIn } from "../../../app/core/comparison/peer-set";
import { peersWithout, summarisePeers } from "../../../app/core/comparison/peer-summary";
import { CARE_SETTINGS, type CareSetting } from "../../../app/core/organisations/care-setting";

const THEMES = ["well-led", "safe-practice"];

function entry(provider: string, setting: CareSetting, wellLed: number | null, safePractice: number | null = null): PeerEntry {
  return { provider, setting, systemCode: "XMV", regionCode: "Y63", levels: { "well-led": wellLed, "safe-practice": safePractice } };
}

const levels = fc.option(fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10), { freq: 4 });
const entries: fc.Arbitrary<readonly PeerEntry[]> = fc.uniqueArray(
  fc.tuple(fc.constantFrom("A", "B", "C", "D"), fc.constantFrom(...CARE_SETTINGS), levels, levels).map(([provider, setting, a, b]) => entry(provider, setting, a, b)),
  { selector: ({ provider, setting }) => provider + setting, maxLength: 12 },
);

test("by provider, a trust's settings are averaged first and n counts trusts", () => {
  const all = [entry("A", "acute", 2), entry("A", "community", 4), entry("B", "acute", 1)];
  expect(summarisePeers(all, "entry", THEMES)).toMatchObject({ n: 3, mean: { "well-led": 7 / 3 }, median: { "well-led": 2 } });
  expect(summarisePeers(all, "provider", THEMES)).toMatchObject({ n: 2, mean: { "well-led": 2 }, median: { "well-led": 2 }, min: { "well-led": 1 }, max: { "well-led": 3 } });
});

test("a blank is left out of its theme's figures and stays a blank: never 0", () => {
  const all = [entry("A", "acute", 2, null), entry("A", "community", null, null), entry("B", "acute", 3, null)];
  const summary = summarisePeers(all, "provider", THEMES);
  expect(summary).toMatchObject({ n: 2, nOf: { "well-led": 2, "safe-practice": 0 }, mean: { "well-led": 2.5, "safe-practice": null }, min: { "safe-practice": null } });
  expect(rowsOn("entry", all, [...THEMES, "not-in-the-file"])[0]?.levels).toEqual({ "well-led": 2, "safe-practice": null, "not-in-the-file": null });
});

test("without a provider, all its settings go; with nobody left there is no figure at all", () => {
  const all = [entry("A", "acute", 2), entry("A", "community", 4), entry("B", "acute", 1)];
  expect(peersWithout("A", all, "entry", THEMES)).toMatchObject({ n: 1, mean: { "well-led": 1 } });
  expect(peersWithout("A", all.slice(0, 2), "provider", THEMES)).toMatchObject({ n: 0, mean: null, median: null, min: null, max: null });
});

test.each([
  [{ kind: "system", systemCode: "XMV", setting: null } as const, ["A", "B"]],
  [{ kind: "system", systemCode: "XMV", setting: "acute" } as const, ["A"]],
  [{ kind: "region", regionCode: "Y63", setting: "acute" } as const, ["A", "C"]],
  [{ kind: "nation", setting: "acute" } as const, ["A", "C", "D"]],
  [{ kind: "saved", providers: ["B", "D"], setting: null } as const, ["B", "D"]],
])("the peer set %j holds %j", (set, expected) => {
  const all: readonly PeerEntry[] = [
    entry("A", "acute", 2),
    entry("B", "community", 2),
    { ...entry("C", "acute", 2), systemCode: "QWO" },
    { ...entry("D", "acute", 2), systemCode: null, regionCode: null },
  ];
  expect(peersIn(all, set).map(({ provider }) => provider)).toEqual(expected);
});

test("peers are looked for in the system, then the region, then the nation, and each step is told", () => {
  const own = entry("A", "ambulance", 2);
  const inRegion: PeerEntry = { ...entry("B", "ambulance", 3), systemCode: "QWO" };
  const elsewhere: PeerEntry = { ...inRegion, provider: "C", regionCode: "Y56" };
  const another = entry("D", "acute", 4);
  expect(choosePeers([own, another, inRegion, elsewhere], own)).toMatchObject({ set: { kind: "region" }, entries: [own, inRegion], passedOver: [{ kind: "system", systemCode: "XMV" }] });
  expect(choosePeers([own, another, elsewhere], own)).toMatchObject({ set: { kind: "nation" }, passedOver: [{ kind: "system" }, { kind: "region" }] });
  expect(choosePeers([own, another], own)).toBeNull();
});

test("a trust whose system is not known is compared by region, and no other trust without one is its neighbour", () => {
  const own = { ...entry("A", "acute", 2), systemCode: null };
  const lost = { ...entry("B", "acute", 2), systemCode: null, regionCode: null };
  const near = entry("C", "acute", 3);
  expect(choosePeers([own, lost, near], own)).toMatchObject({ set: { kind: "region" }, entries: [own, near], passedOver: [] });
});

test("figures do not depend on the order of the entries, to the last digit", () => {
  fc.assert(
    fc.property(entries, fc.constantFrom("entry", "provider"), fc.nat(), (all, basis, by) => {
      const turned = all.map((_, index) => all[(index + by) % all.length]).filter((one) => one !== undefined);
      expect(summarisePeers(turned, basis, THEMES)).toEqual(summarisePeers(all, basis, THEMES));
    }),
  );
});

test("lowest, median, mean and highest stand in order, and both bases agree where no trust has two settings", () => {
  fc.assert(
    fc.property(entries, (all) => {
      const { min, median, mean, max } = summarisePeers(all, "entry", THEMES);
      for (const id of THEMES) {
        const [low, middle, average, high] = [min, median, mean, max].map((figure) => figure?.[id] ?? null);
        if (low == null || middle == null || average == null || high == null) continue;
        expect(low <= middle && middle <= high).toBe(true);
        expect(low - 1e-9 <= average && average <= high + 1e-9).toBe(true);
      }
      const single = all.filter(({ setting }) => setting === "acute");
      expect({ ...summarisePeers(single, "provider", THEMES), basis: "entry" }).toEqual(summarisePeers(single, "entry", THEMES));
    }),
  );
});
