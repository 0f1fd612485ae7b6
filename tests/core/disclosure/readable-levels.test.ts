import { expect, test } from "vitest";
import type { AskedLevel } from "../../../app/core/comparison/asked-alike";
import { boardRows, overallOf } from "../../../app/core/comparison/board-rows";
import { lowPlaces } from "../../../app/core/comparison/low-places";
import { englandContributions } from "../../../app/core/disclosure/england-contributions";
import { levelsInSystem, readableLevels, type ReadableLevel } from "../../../app/core/disclosure/readable-levels";
import { readableParticipation } from "../../../app/core/disclosure/readable-participation";
import { STRANGER, readerInAudience, readerWithRoles } from "../../../app/core/disclosure/reader";
import type { BoardPosition, Release } from "../../../app/core/disclosure/release";
import { can } from "../../../app/core/permissions/permissions";
import { ROLES } from "../../../app/core/permissions/viewer";
import type { Level } from "../../../app/core/scoring/level";

function position(trustCode: string, levels: Readonly<Record<string, Level>>, isApproved = true): BoardPosition {
  return {
    assessmentId: `${trustCode}-2026`,
    trustCode,
    cycle: "2026-27",
    frameworkId: "wgll-2021",
    frameworkVersion: 1,
    isApproved,
    levels: Object.entries(levels).map(([themeId, level]) => ({ themeId, level })),
  };
}

function release(trustCode: string, audience: Release["audience"], themeId: string | null, systemCode = "XMV"): Release {
  return { assessmentId: `${trustCode}-2026`, systemCode, audience, themeId, withdrawnAt: null };
}

const NORTHMOOR = position("XN1", { "well-led": 3, "safe-practice": 4 });
const LEAD = readerInAudience("system-lead", "XMV");

function ofOneVersion(levels: readonly ReadableLevel[]): readonly AskedLevel[] {
  return levels.map((level) => ({ ...level, isApart: false }));
}

function known(...args: Parameters<typeof readableLevels>): readonly string[] {
  return readableLevels(...args).map(({ trustCode, themeId, level }) => `${trustCode} ${themeId} ${level}`);
}

test("by default nothing is released to anyone", () => {
  for (const reader of [STRANGER, LEAD, readerInAudience("peers", "XMV"), readerInAudience("system-paper", "XMV")]) expect(known(reader, [NORTHMOOR], [])).toEqual([]);
});

test("a theme is released alone, to one audience of one system", () => {
  const releases = [release("XN1", "system-lead", "well-led")];
  expect(known(LEAD, [NORTHMOOR], releases)).toEqual(["XN1 well-led 3"]);
  expect(known(readerInAudience("peers", "XMV"), [NORTHMOOR], releases)).toEqual([]);
  expect(known(readerInAudience("system-lead", "QWO"), [NORTHMOOR], releases)).toEqual([]);
});

test("a withdrawn release gives nothing, and one that stands beside it still does", () => {
  const withdrawn = { ...release("XN1", "system-lead", "well-led"), withdrawnAt: new Date("2026-12-01T09:00:00Z") };
  expect(known(LEAD, [NORTHMOOR], [withdrawn])).toEqual([]);
  expect(known(LEAD, [NORTHMOOR], [withdrawn, release("XN1", "system-lead", "safe-practice")])).toEqual(["XN1 safe-practice 4"]);
});

test("sharing follows approval; a trust's own people see their levels before", () => {
  const proposed = position("XN1", { "well-led": 3 }, false);
  expect(known(LEAD, [proposed], [release("XN1", "system-lead", "well-led")])).toEqual([]);
  expect(known({ ...STRANGER, ownTrusts: ["XN1"], resultTrusts: ["XN1"] }, [proposed], [])).toEqual(["XN1 well-led 3"]);
});

test("neither participation nor the England table names a level", () => {
  expect(known(LEAD, [NORTHMOOR], [release("XN1", "participation", null), release("XN1", "england-table", null), release("XN1", "england-table", "well-led")])).toEqual([]);
});

test("a reader is the sum of a person's memberships, and a system's pages hold what came through that system", () => {
  const valeside = position("XV1", { "well-led": 2 });
  const reader = { ...STRANGER, ledSystems: ["QWO", "XMV"], ownTrusts: ["XN1"], resultTrusts: ["XN1"] };
  const levels = readableLevels(reader, [valeside, NORTHMOOR], [release("XV1", "system-lead", "well-led", "QWO")]);
  expect(levels.map(({ trustCode, isOwn, systemCodes }) => [trustCode, isOwn, systemCodes])).toEqual([["XN1", true, []], ["XN1", true, []], ["XV1", false, ["QWO"]]]);
  expect(levelsInSystem(levels, "XMV").map(({ trustCode }) => trustCode)).toEqual(["XN1", "XN1"]);
  expect(levelsInSystem(levels, "QWO").map(({ trustCode }) => trustCode)).toEqual(["XN1", "XN1", "XV1"]);
});

test("a person reads as lead where they lead, and as a peer in every system of their own trusts today", () => {
  const memberships = [
    { memberCode: "XN1", systemCode: "XMV", from: "2022-07-01", to: null, isPrincipal: true },
    { memberCode: "XN1", systemCode: "GRP", from: "2022-07-01", to: "2026-04-01", isPrincipal: false },
  ];
  const roles = [
    { role: "board-member", organisationCode: "XN1" },
    { role: "system-lead", organisationCode: "QWO" },
    { role: "service-administrator", organisationCode: "SERVICE" },
  ] as const;
  expect(readerWithRoles(roles, memberships, "2026-11-12")).toEqual({ ownTrusts: ["XN1"], resultTrusts: ["XN1"], ledSystems: ["QWO"], peerSystems: ["XMV"], paperSystems: [] });
  expect(readerWithRoles([], memberships, "2026-11-12")).toEqual(STRANGER);
});

test.each(ROLES)("a %s has a trust's levels as their own exactly where the permission table lets them read its results", (role) => {
  const viewer = { personId: "p", sessionId: "s", email: "a@b.example", name: "A", roles: [{ role, organisationCode: "XN1" }] };
  const levels = readableLevels(readerWithRoles(viewer.roles, [], "2026-11-12"), [NORTHMOOR], []);
  expect(levels.length > 0).toBe(can(viewer, "read-results", "XN1"));
});

test("the digital team reads of its own board what its trust released to peers, as every other trust's people do", () => {
  const memberships = [{ memberCode: "XN1", systemCode: "XMV", from: "2022-07-01", to: null, isPrincipal: true }];
  const team = readerWithRoles([{ role: "digital-team", organisationCode: "XN1" }], memberships, "2026-11-12");
  expect(team).toMatchObject({ ownTrusts: ["XN1"], resultTrusts: [], peerSystems: ["XMV"] });
  expect(known(team, [NORTHMOOR], [release("XN1", "peers", "well-led"), release("XN1", "system-lead", "safe-practice")])).toEqual(["XN1 well-led 3"]);
});

test("what is not shared is null in a row; an overall needs every theme; low is counted over those sharing", () => {
  const themes = ["well-led", "safe-practice"];
  const trusts = [NORTHMOOR, position("XV1", { "well-led": 2, "safe-practice": 2 }), position("XB1", { "well-led": 1, "safe-practice": 1 })];
  const releases = [release("XN1", "system-lead", "well-led"), release("XN1", "system-lead", "safe-practice"), release("XV1", "system-lead", "well-led")];
  const rows = boardRows(ofOneVersion(readableLevels(LEAD, trusts, releases)), "2026-27", themes);
  expect(rows).toEqual([
    { provider: "XN1", levels: { "well-led": 3, "safe-practice": 4 }, shown: { "well-led": 3, "safe-practice": 4 }, apart: [] },
    { provider: "XV1", levels: { "well-led": 2, "safe-practice": null }, shown: { "well-led": 2, "safe-practice": null }, apart: [] },
  ]);
  expect(rows.map(({ levels }) => overallOf(levels, themes))).toEqual([3.5, null]);
  expect(lowPlaces(rows, [...themes, "improve-care"])).toEqual([
    { themeId: "well-led", low: 1, sharing: 2, pattern: "one" },
    { themeId: "safe-practice", low: 0, sharing: 1, pattern: "none" },
  ]);
  expect(boardRows(ofOneVersion(readableLevels(LEAD, trusts, releases)), "2025-26", themes)).toEqual([]);
});

test.each([
  [[2, 2, 1, 3], "many"],
  [[2, 1, 4, 3], "many"],
  [[2, 1, 4, 3, 5], "some"],
  [[2, 3], "one"],
  [[3, 4], "none"],
])("levels %j are low in %s", (levels, pattern) => {
  const rows = levels.map((level, index) => ({ provider: `T${index}`, levels: { "well-led": level } }));
  expect(lowPlaces(rows, ["well-led"])[0]?.pattern).toBe(pattern);
});

test("taking part is its own consent, apart from levels", () => {
  const state = { assessmentId: "XN1-2026", trustCode: "XN1", cycle: "2026-27", isBegun: true, isHeld: true, isApproved: false } as const;
  expect(readableParticipation(LEAD, [state], [release("XN1", "system-lead", "well-led")])).toEqual([]);
  expect(readableParticipation(LEAD, [state], [release("XN1", "participation", null)])).toEqual([state]);
  expect(readableParticipation({ ...STRANGER, ownTrusts: ["XN1"] }, [state], [])).toEqual([state]);
});

test("the England table takes approved levels by consent, and remembers what was ever named or published", () => {
  const candidate = { ...NORTHMOOR, peerType: "acute" as const, publishedThemeIds: [] };
  const consent = release("XN1", "england-table", null);
  const withdrawn = { ...release("XN1", "peers", "well-led"), withdrawnAt: new Date("2026-12-01T09:00:00Z") };
  expect(englandContributions([candidate], [withdrawn])).toEqual([]);
  expect(englandContributions([{ ...candidate, isApproved: false }], [consent])).toEqual([]);
  expect(englandContributions([candidate], [consent, withdrawn]).map(({ themeId, isKnown }) => [themeId, isKnown])).toEqual([["well-led", true], ["safe-practice", false]]);
  expect(englandContributions([{ ...candidate, publishedThemeIds: ["safe-practice"] }], [consent]).map(({ isKnown }) => isKnown)).toEqual([false, true]);
});
