import { expect, test } from "vitest";
import { issueDateFromName } from "../../../app/imports/ods/issue-date";
import { parseOdsFile } from "../../../app/imports/ods/parse-ods";
import { odsLine } from "../../support/import-supplies";
import { readSharedFile, testOnRealFiles } from "../../support/shared-data";

const TODAY = "2026-10-01";

function parse(text: string | Uint8Array, asAt = TODAY) {
  return parseOdsFile(typeof text === "string" ? new TextEncoder().encode(text) : text, asAt);
}

function trustsOf(text: string, asAt = TODAY) {
  const file = parse(text, asAt);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.value.trusts;
}

function problemsOf(text: string | Uint8Array) {
  const file = parse(text);
  if (file.ok) throw new Error("the file was read");
  return file.problems.map(({ place, message }) => `${place ?? "file"}: ${message}`);
}

test("a row of 27 fields becomes a trust, its name and town in ordinary letters", () => {
  expect(trustsOf(odsLine())).toEqual([
    { line: 1, code: "ZX1", name: "North Moor NHS Trust", regionCode: "Y63", geographyCode: "QWO", town: "Stoke-on-Trent", postcode: "ST4 6QG", opened: "2010-04-01", closed: null },
  ]);
});

test("a byte order mark, LF, CRLF and blank lines make no difference", () => {
  const lines = [odsLine(), odsLine({ code: "ZX2" })];
  const plain = trustsOf(lines.join("\n"));
  expect(trustsOf(`\uFEFF${lines.join("\r\n")}\r\n`)).toEqual(plain);
  expect(trustsOf(`${lines.join("\n")}\n\n`)).toEqual(plain);
});

test("a comma and an apostrophe inside quotes stay in the name", () => {
  const [trust] = trustsOf(odsLine({ name: "THE QUEEN ELIZABETH HOSPITAL, KING'S LYNN, NHS FOUNDATION TRUST" }));
  expect(trust?.name).toBe("The Queen Elizabeth Hospital, King's Lynn, NHS Foundation Trust");
});

test("trust and ICB codes of five characters are kept, and codes are opaque text in capitals", () => {
  const [five, number] = trustsOf([odsLine({ code: "g6v2s", geography: "Z9B2Z" }), odsLine({ code: "0E3" })].join("\n"));
  expect(five).toMatchObject({ code: "G6V2S", geographyCode: "Z9B2Z" });
  expect(number?.code).toBe("0E3");
});

test("26 and 28 fields are refused, each with its line", () => {
  const short = odsLine({ code: "ZX2" }).replace(/,""$/, "");
  const long = `${odsLine({ code: "ZX3" })},""`;
  expect(problemsOf([odsLine(), short, long].join("\n"))).toEqual(["line 2: has 26 fields, not 27", "line 3: has 28 fields, not 27"]);
});

test("a Welsh row is passed over and counted, with W00 as with an empty region", () => {
  const text = [odsLine(), odsLine({ code: "RQF", region: "W00", geography: "Q99" }), odsLine({ code: "RT4", region: "", geography: "" })].join("\n");
  const file = parse(text);
  expect(file.ok && [file.value.trusts.length, file.value.welsh]).toEqual([1, 2]);
  const withWales = parseOdsFile(new TextEncoder().encode(text), TODAY, true);
  expect(withWales.ok && withWales.value.trusts.map(({ geographyCode }) => geographyCode)).toEqual(["QWO", null, null]);
});

test("a trust is closed by column 12 alone, from its closing day on", () => {
  const text = odsLine({ closes: "20261001" });
  expect(trustsOf(text, "2026-10-01")[0]?.closed).toBe("2026-10-01");
  expect(trustsOf(text, "2026-09-30")[0]?.closed).toBeNull();
  const early = parse(text, "2026-09-30");
  expect(early.ok && early.value.closingLater).toEqual([{ code: "ZX1", name: "North Moor NHS Trust", on: "2026-10-01" }]);
});

test("a code that stands twice in one file is refused with both lines", () => {
  expect(problemsOf([odsLine(), odsLine({ code: "ZX2" }), odsLine({ name: "OTHER" })].join("\n"))).toEqual(["line 3: the code ZX1 stands at line 1 already"]);
});

test("an empty file, a zip, bytes that are no text and open quotes are refused in words", () => {
  expect(problemsOf("")).toEqual(["file: the file is empty"]);
  expect(problemsOf("\uFEFF\r\n \n")).toEqual(["file: the file is empty"]);
  expect(problemsOf(new Uint8Array([0x50, 0x4b, 3, 4, 20]))).toEqual([expect.stringContaining("unpack it first")]);
  expect(problemsOf(new Uint8Array([0x22, 0xe9, 0x22]))).toEqual([expect.stringContaining("not UTF-8")]);
  expect(problemsOf(`${odsLine()}\n"ZX2","NEVER CLOSED\n`)).toEqual([expect.stringMatching(/^line 2: the quotation marks/)]);
});

test("what cannot be so is refused: dates that are none, a code of four, no name, a header row", () => {
  const [open, close, reversed, code, name] = problemsOf(
    [odsLine({ opened: "20100431" }), odsLine({ closes: "2010-04-01" }), odsLine({ closes: "20090401" }), odsLine({ code: "ZX11" }), odsLine({ name: " " })].join("\n"),
  );
  expect(open).toBe('line 1: "20100431" in column 11 is no date (yyyymmdd)');
  expect(close).toContain("line 2:");
  expect(reversed).toBe("line 3: closes on 2009-04-01, before it opened on 2010-04-01");
  expect(code).toContain('line 4: "ZX11" is no organisation code');
  expect(name).toBe("line 5: has no name in column 2");
  expect(problemsOf(Array.from({ length: 27 }, () => "Organisation Code").join(","))[0]).toContain("there is no header row");
});

test("lists of other organisations are refused: sub-ICB locations, sites, boards", () => {
  expect(problemsOf(odsLine({ subType: "C" }))[0]).toContain("line 1: is not a trust");
  expect(problemsOf(odsLine({ parent: "ZX1" }))[0]).toContain("is not a trust");
  expect(problemsOf(odsLine({ name: "NHS DEVON INTEGRATED CARE BOARD" }))[0]).toContain("integrated care board");
});

test("the day of issue is read from a file's name, or is unknown", () => {
  expect(["ods_etr_2026-07.csv", "etr-2026-07-14.csv", "etr.csv", "etr_2026-13.csv"].map(issueDateFromName)).toEqual(["2026-07-01", "2026-07-14", null, null]);
});

testOnRealFiles("the real lists of trusts are read whole", () => {
  const counts = ["ods_etr_2026-07.csv", "ods_etr_2025-07.csv", "ods_ect_2023-10.csv"].map((name) => {
    const file = parse(readSharedFile(name));
    if (!file.ok) throw new Error(JSON.stringify(file.problems));
    const { trusts, welsh, closingLater } = file.value;
    return [trusts.length, welsh, trusts.filter(({ closed }) => closed !== null).length, closingLater.length];
  });
  expect(counts).toEqual([[271, 3, 72, 0], [207, 3, 5, 0], [4, 0, 0, 0]]);
});

testOnRealFiles("a closing day still to come leaves the trust open", () => {
  const file = parse(readSharedFile("ods_etr_2026-07.csv"), "2026-06-29");
  expect(file.ok && file.value.closingLater).toEqual([{ code: "RVJ", name: "North Bristol NHS Trust", on: "2026-06-30" }]);
});

testOnRealFiles("the list of sub-ICB locations is refused", () => {
  const file = parse(readSharedFile("ods_eccg_2023-10.csv"));
  expect(!file.ok && file.problems[0]?.place).toBe("line 1");
});

testOnRealFiles("names come out as the register of trusts writes them", () => {
  const official = new Map(
    new TextDecoder().decode(readSharedFile("trusts.csv")).split(/\r?\n/).slice(1).map((line) => {
      const match = /^([^,]+),(?:"([^"]+)"|([^,]*)),/.exec(line);
      return [match?.[1], match?.[2] ?? match?.[3]] as const;
    }),
  );
  const file = parse(readSharedFile("ods_etr_2026-07.csv"));
  const different = file.ok ? file.value.trusts.filter(({ code, name }) => official.get(code) !== name) : null;
  expect(different).toEqual([]);
});
