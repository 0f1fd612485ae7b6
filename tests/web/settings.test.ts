import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readSettings, SETTING_NAMES } from "../../app/web/settings";
import { PROJECT_ROOT } from "../support/database";

const GOOD = { PUBLIC_URL: "https://boardmark.northmoor.example", SESSION_SECRET: "hB7!q0Zk_2vX9-mPw4Rt8cLs1yDf6gNj" };

/** Names and values of .env.example, those that stand as a comment too. */
const example = new Map(
  readFileSync(path.join(PROJECT_ROOT, ".env.example"), "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, name, value] = /^(?:# )?([A-Z_]+)=(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
);

function faultsOf(environment: Readonly<Record<string, string>>, isDemo = false): readonly string[] {
  const read = readSettings(environment, isDemo);
  return read.ok ? [] : read.faults;
}

test("the example lists every setting there is, and no other", () => {
  expect([...example.keys()].sort()).toEqual([...SETTING_NAMES].sort());
});

test("every value of the example can be read, and what is published in it is refused by name outside the demo", () => {
  expect(faultsOf(Object.fromEntries(example), true)).toEqual([]);
  for (const [name, value] of example) {
    const faults = faultsOf({ ...GOOD, [name]: value });
    expect([name, faults.some((fault) => fault.startsWith(`${name} `))]).toEqual([name, value.includes("change-me")]);
  }
});

test("good settings are taken, and every fault is named at once", () => {
  expect(faultsOf(GOOD)).toEqual([]);
  const faults = faultsOf({ PORT: "eighty", TRUST_PROXY: "yes", LOG_LEVEL: "loud", SMTP_URL: "mail", SESSION_SECRET: "short", PUBLIC_URL: "ftp://x", SIGN_IN_PROVIDERS: "{" });
  for (const name of ["PORT", "TRUST_PROXY", "LOG_LEVEL", "SMTP_URL", "SESSION_SECRET", "PUBLIC_URL", "SIGN_IN_PROVIDERS"]) expect(faults.some((fault) => fault.startsWith(name)), name).toBe(true);
  expect(faultsOf({})).toHaveLength(2);
});

test("outside the demo a secret of few characters and an address by http are refused, but on this machine", () => {
  expect(faultsOf({ ...GOOD, SESSION_SECRET: "ab".repeat(20) })).toEqual([expect.stringMatching(/^SESSION_SECRET repeats/)]);
  expect(faultsOf({ ...GOOD, SESSION_SECRET: "boardmark-demo-boardmark-demo-0123" })).toEqual([expect.stringMatching(/^SESSION_SECRET is a published/)]);
  expect(faultsOf({ ...GOOD, PUBLIC_URL: "http://boardmark.northmoor.example" })).toEqual([expect.stringMatching(/^PUBLIC_URL must begin with https/)]);
  for (const PUBLIC_URL of ["http://127.0.0.1:3000", "http://localhost:3000"]) expect(faultsOf({ ...GOOD, PUBLIC_URL })).toEqual([]);
});
