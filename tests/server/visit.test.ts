import { expect, test } from "vitest";
import { networkOf, signInPathFor } from "../../server/visit";

test("pages lead to sign in; data, downloads and writes do not", () => {
  expect(signInPathFor("GET", "/trusts/XN1")).toBe("/sign-in?to=%2Ftrusts%2FXN1");
  expect(signInPathFor("HEAD", "/ics/XMV/compare?layer=dma")).toBe("/sign-in?to=%2Fics%2FXMV%2Fcompare%3Flayer%3Ddma");
  expect(signInPathFor("GET", "/trusts/XN1.data?_routes=routes/trust")).toBeNull();
  expect(signInPathFor("GET", "/assessments/1/paper.pdf")).toBeNull();
  expect(signInPathFor("POST", "/trusts/XN1")).toBeNull();
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:12:34:56:78:9a:bc", "2001:db8:12:34::/64"],
  ["2001:db8:12:34::1", "2001:db8:12:34::/64"],
  ["2001:0DB8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
])("%s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
