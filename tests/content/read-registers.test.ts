import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { BrokenContentError } from "../../app/content/broken-content-error";
import { readRegisters } from "../../app/content/read-registers";
import { addDays } from "../../app/core/calendar-date";
import { principalSystemAt } from "../../app/core/organisations/membership";
import type { SystemMembership } from "../../app/core/organisations/membership";
import { PROJECT_ROOT } from "../support/database";
import { readSharedFile, testOnRealFiles } from "../support/shared-data";
import { copyContent, edit } from "./content-copy";

const { boards, trusts } = readRegisters(PROJECT_ROOT);

describe("the register of integrated care boards", () => {
  test("has the 42 of 2022, 12 of them closed, and the 6 of 2026", () => {
    expect(boards.icbs.filter(({ opened }) => opened === "2022-07-01")).toHaveLength(42);
    expect(boards.icbs.filter(({ closed }) => closed === "2026-03-31")).toHaveLength(12);
    expect(boards.icbs.filter(({ opened }) => opened === "2026-04-01")).toHaveLength(6);
    expect(boards.icbs.filter(({ closed }) => closed === null)).toHaveLength(36);
  });

  test("says who followed the boards that were split", () => {
    const followers = (code: string) => boards.succession.filter(({ predecessor }) => predecessor === code).map(({ successor }) => successor);
    expect(followers("QNQ").toSorted()).toEqual(["QRL", "S0E4D", "S9B9J"]);
    expect(followers("QM7").toSorted()).toEqual(["D7T5G", "S1Y5D"]);
    expect(followers("QJG").toSorted()).toEqual(["D7T5G", "T6Y0W"]);
  });

  test("names its source, its date and its licence", () => {
    expect(boards.source).toMatchObject({ name: expect.stringContaining("NHS England"), asAt: "2026-07-31", licence: expect.stringContaining("Open Government Licence") });
    expect(trusts.source.name).toContain("Digital Maturity Assessment 2025");
  });

  testOnRealFiles("agrees with the list it was made from, row by row", () => {
    const rows = rowsOf("icbs.csv");
    expect(boards.icbs.map(({ code, name, ons, region, opened, closed }) => [code, name, ons, region, opened, closed ?? ""])).toEqual(
      rows.map((row) => [row["ods_code"], row["name"], row["ons_code"], row["region_code"], row["opened"], row["closed"]]),
    );
    expect(boards.regions).toEqual(expect.arrayContaining(rows.map((row) => ({ code: row["region_code"], name: row["region"] }))));
    for (const row of rows) {
      const followers = boards.succession.filter(({ predecessor }) => predecessor === row["ods_code"]).map(({ successor }) => successor);
      expect(followers.join(" ")).toBe(row["successors"]);
    }
    expect(boards.succession).toEqual(rowsOf("icb_succession.csv").map(({ kind, ...row }) => ({ ...row, kind: kind?.replace(" ", "-") })));
  });
});

describe("the register of trusts", () => {
  test("has one entry for each trust open since boards began, and marks the nine that nobody has confirmed", () => {
    expect(trusts.trusts).toHaveLength(214);
    const uncertain = trusts.trusts.filter(({ principal }) => principal.some(({ isUncertain }) => isUncertain));
    expect(uncertain.map(({ code }) => code)).toEqual(["RDE", "RDU", "RGR", "RQW", "RWG", "RWH", "RWR", "RY4", "RYC"]);
  });

  test("has a trust in the board of its day: before and after the changes of April 2026", () => {
    expect(principalAt("RAL", "2025-06-01")).toBe("QMJ");
    expect(principalAt("RAL", "2026-04-01")).toBe("Z9B2Z");
    expect(principalAt("RAE", "2025-06-01")).toBe("QWO");
    expect(principalAt("RAE", "2022-06-30")).toBeNull();
  });

  test("has a trust that began or closed on the way only while it was there", () => {
    expect(principalAt("G6V2S", "2024-10-31")).toBeNull();
    expect(principalAt("G6V2S", "2024-11-01")).toBe("QMJ");
    expect(principalAt("RVY", "2023-06-30")).toBe("QYG");
    expect(principalAt("RVY", "2023-07-01")).toBeNull();
  });

  testOnRealFiles("agrees with the list it was made from: name, kind, and the board of today", () => {
    const rows = new Map(rowsOf("trusts.csv").map((row) => [row["ods_code"], row]));
    for (const { code, name, type } of trusts.trusts) {
      const row = rows.get(code);
      expect([code, name, type ?? ""]).toEqual([row?.["ods_code"], row?.["name"], row?.["type"]?.replace("_", "-")]);
      expect([code, principalAt(code, "2026-07-31") ?? ""]).toEqual([code, row?.["status"] === "open" ? row["icb_ods_code"] : ""]);
    }
    const open = [...rows.values()].filter(({ status }) => status === "open").map((row) => row["ods_code"]);
    expect(open.filter((code) => !trusts.trusts.some((trust) => trust.code === code))).toEqual([]);
  });

  testOnRealFiles("leaves each board at its change to one that followed it", () => {
    const followers = new Map(rowsOf("icbs.csv").map((row) => [row["ods_code"], row["successors"]?.split(" ")]));
    const strayed = trusts.trusts.filter(({ principal: [before, after] }) => before !== undefined && after !== undefined && !followers.get(before.icb)?.includes(after.icb));
    expect(strayed.map(({ code }) => code)).toEqual([]);
  });

  testOnRealFiles("ends where the ODS file says that the trust closed", () => {
    const closed = new Map(
      parse(Buffer.from(readSharedFile("ods_etr_2026-07.csv")), { bom: true }).map((row: readonly string[]) => [row[0], row[11]]),
    );
    for (const { code, principal } of trusts.trusts) {
      const day = closed.get(code);
      if (day) expect([code, principal.at(-1)?.to]).toEqual([code, addDays(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`, 1)]);
    }
  });
});

test("the registers are frozen through and through", () => {
  expect(() => Object.assign(trusts.trusts[0] ?? {}, { name: "Other" })).toThrow(TypeError);
  expect(Object.isFrozen(boards.icbs) && Object.isFrozen(trusts.trusts[0]?.principal)).toBe(true);
});

test("a register with a fault stops the start, with every fault named", () => {
  const root = copyContent();
  const file = path.join(root, "app/content/registers/icbs.yaml");
  edit(file, "E54000040", "E06000040");
  edit(file, "closed: 2026-03-31", "closed: 2026-02-30");
  expect(() => readRegisters(root)).toThrow(BrokenContentError);
  expect(() => readRegisters(root)).toThrow(/icbs\.yaml: icbs\.0\.ons: .*\nicbs\.yaml: icbs\.1\.closed: Give a real date/);
});

test("registers that do not agree with each other stop the start", () => {
  const root = copyContent();
  edit(path.join(root, "app/content/registers/trusts.yaml"), "icb: QMJ, from: 2024-11-01", "icb: QMM, from: 2021-11-01");
  expect(() => readRegisters(root)).toThrow("G6V2S: QMM is not open on 2021-11-01");
});

function principalAt(code: string, date: string): string | null {
  const memberships = trusts.trusts.flatMap((trust): SystemMembership[] =>
    trust.principal.map(({ icb, from, to }) => ({ memberCode: trust.code, systemCode: icb, from, to, isPrincipal: true })),
  );
  return principalSystemAt(memberships, code, date);
}

function rowsOf(name: string): readonly Readonly<Record<string, string | undefined>>[] {
  return parse(Buffer.from(readSharedFile(name)), { columns: true, bom: true });
}
