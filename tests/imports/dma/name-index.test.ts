import { expect, test } from "vitest";
import type { NamedOrganisation } from "../../../app/imports/dma/name-index";
import { prepareJoin } from "../../../app/imports/dma/name-index";

const AS_AT = "2026-03-30";

function named(code: string, ...names: readonly (readonly [name: string, from: string])[]): NamedOrganisation {
  return { code, names: names.map(([name, from], index) => ({ name, from, to: names[index + 1]?.[1] ?? null })) };
}

test("a name is joined exactly after normalising, to its current or a former holder", () => {
  const join = prepareJoin([named("RW5", ["Lancashire & South Cumbria NHS Foundation Trust", "2025-07-01"]), named("RA2", ["Royal Surrey County Hospital NHS Foundation Trust", "2025-07-01"], ["Royal Surrey NHS Foundation Trust", "2026-07-01"])], [], AS_AT);
  expect(join("LANCASHIRE AND SOUTH CUMBRIA NHS FOUNDATION TRUST")).toBe("RW5");
  expect(join("Royal Surrey County Hospital NHS Foundation Trust")).toBe("RA2");
  expect(join("ROYAL SURREY NHS FOUNDATION TRUST")).toBe("RA2");
});

test("Berkshire Healthcare never joins Derbyshire Healthcare, nor any name one letter away", () => {
  const join = prepareJoin([named("RXM", ["Derbyshire Healthcare NHS Foundation Trust", "2025-07-01"])], [], AS_AT);
  for (const name of ["BERKSHIRE HEALTHCARE NHS FOUNDATION TRUST", "DERBYSHIRE HEALTH CARE NHS FOUNDATION TRUST", "DERBYSHIRE HEALTHCARE NHS TRUST", "DERBYSHIRE HEALTHCARE", ""]) {
    expect(join(name)).toBeNull();
  }
});

test("a name two trusts had is joined to the one that had it on the day, or to none", () => {
  const before = named("RX1", ["Moor NHS Trust", "2020-01-01"], ["Vale NHS Trust", "2025-01-01"]);
  const after = named("RX2", ["Other NHS Trust", "2020-01-01"], ["Moor NHS Trust", "2025-01-01"]);
  expect(prepareJoin([before, after], [], "2024-06-01")("MOOR NHS TRUST")).toBe("RX1");
  expect(prepareJoin([before, after], [], "2025-06-01")("MOOR NHS TRUST")).toBe("RX2");
  const twins = [named("RX1", ["Moor NHS Trust", "2020-01-01"]), named("RX2", ["Moor NHS Trust", "2020-01-01"])];
  expect(prepareJoin(twins, [], AS_AT)("MOOR NHS TRUST")).toBeNull();
});

test("a confirmed alias is used where no organisation has the name, and never before a name", () => {
  const trusts = [named("RHU", ["Portsmouth Hospitals University NHS Trust", "2025-07-01"]), named("RX1", ["Moor NHS Trust", "2025-07-01"])];
  const aliases = [{ name: "Portsmouth Hospitals University National Health Service Trust", code: "RHU" }, { name: "Moor NHS Trust", code: "RHU" }, { name: "Gone NHS Trust", code: "RZZ" }];
  const join = prepareJoin(trusts, aliases, AS_AT);
  expect(join("PORTSMOUTH HOSPITALS UNIVERSITY NATIONAL HEALTH SERVICE TRUST")).toBe("RHU");
  expect(join("MOOR NHS TRUST")).toBe("RX1");
  expect(join("GONE NHS TRUST")).toBeNull();
});
