import { expect, test } from "vitest";
import { readArrival } from "../../app/core/accounts/sign-in-provider";
import { readProviders } from "../../app/web/provider-settings";
import { readSettings } from "../../app/web/settings";

const ONE = { id: "nhs", name: "NHS.net Connect", issuer: "https://login.example/tenant/v2.0", clientId: "one", clientSecret: "two" };

test("no setting means no provider, and a list is read whole", () => {
  expect(readProviders(undefined)).toEqual({ providers: [], faults: [] });
  expect(readProviders(" ")).toEqual({ providers: [], faults: [] });
  expect(readProviders(JSON.stringify([ONE])).providers).toEqual([{ ...ONE, provesEmail: false }]);
});

test.each([
  ["text that is no list", "nhs", /must|expected/i],
  ["an issuer in the clear elsewhere", JSON.stringify([{ ...ONE, issuer: "http://login.example" }]), /SIGN_IN_PROVIDERS no\. 1 issuer must be an https address/],
  ["an id that is no part of an address", JSON.stringify([{ ...ONE, id: "NHS net" }]), /no\. 1 id must be lower-case/],
  ["a secret that is missing", JSON.stringify([ONE, { ...ONE, id: "other", clientSecret: undefined }]), /no\. 2 clientSecret/],
  ["a field nobody knows", JSON.stringify([{ ...ONE, role: "trust-lead" }]), /role/],
  ["one id twice", JSON.stringify([ONE, ONE]), /names nhs twice/],
])("%s is named", (_what, text, fault) => {
  const { faults } = readProviders(text);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(fault);
});

test("a fault in the providers stops the start, with the others", () => {
  const read = readSettings({ PORT: "many", SIGN_IN_PROVIDERS: "[{}]" }, true);
  expect(read.ok ? [] : read.faults.map((fault) => fault.split(" ")[0])).toEqual(["PORT", ...Array.from({ length: 5 }, () => "SIGN_IN_PROVIDERS")]);
  const homeless = readSettings({ SIGN_IN_PROVIDERS: JSON.stringify([ONE]) }, true);
  expect(homeless.ok ? [] : homeless.faults).toEqual(["PUBLIC_URL is missing: sign-in providers send people back to it"]);
});

const CLAIMS = { iss: "https://login.example", sub: "abc" };

test.each([
  ["proved", { email: "A@b.example", email_verified: true }, false, "a@b.example"],
  ["proved, in a word", { email: "a@b.example", email_verified: "true" }, false, "a@b.example"],
  ["said to be unproved", { email: "a@b.example", email_verified: false }, true, null],
  ["of a provider that proves all", { email: "a@b.example" }, true, "a@b.example"],
  ["of a provider that proves nothing", { email: "a@b.example" }, false, null],
  ["not an address", { email: "a b", email_verified: true }, true, null],
  ["missing", {}, true, null],
])("an e-mail that is %s", (_what, claims, provesEmail, email) => {
  expect(readArrival({ ...CLAIMS, ...claims }, { provesEmail })?.email).toBe(email);
});

test("claims without a subject are nobody's, and roles among them are not read", () => {
  expect(readArrival({ iss: "https://login.example" }, { provesEmail: true })).toBeNull();
  expect(readArrival({ ...CLAIMS, roles: ["trust-lead"], groups: ["x"] }, { provesEmail: true })).toEqual({ issuer: CLAIMS.iss, subject: "abc", email: null, name: "Somebody new" });
});
