import { expect, test } from "vitest";
import { describePermissions } from "../../../app/core/permissions/describe-permissions";
import { ACTIONS, can, PERMISSIONS, type Permission } from "../../../app/core/permissions/permissions";
import { ROLES, type Role, type Viewer } from "../../../app/core/permissions/viewer";

function viewerWith(...roles: readonly Role[]): Viewer {
  return { personId: "p", sessionId: "s", email: "a@b.example", name: "A", roles };
}

const EVERY_CASE = ACTIONS.flatMap((action) => ROLES.map((role) => ({ action, role })));

test.each(EVERY_CASE)("$role and $action: at home, elsewhere and nowhere, as the table says", ({ action, role }) => {
  const reach = (PERMISSIONS[action] as Permission).allows[role];
  const viewer = viewerWith({ role, organisationCode: "XN1" });
  expect(can(viewer, action, "XN1")).toBe(reach !== undefined);
  expect(can(viewer, action, "XV1")).toBe(reach === "everywhere");
  expect(can(viewer, action, null)).toBe(reach === "everywhere");
});

test("nobody signed in, and nobody without a role, may do anything", () => {
  for (const action of ACTIONS) {
    expect(can(null, action, "XN1")).toBe(false);
    expect(can(viewerWith(), action, "XN1")).toBe(false);
  }
});

test("roles at two trusts do not lend to one another", () => {
  const viewer = viewerWith({ role: "observer", organisationCode: "XN1" }, { role: "trust-lead", organisationCode: "XV1" });
  expect(can(viewer, "release-levels", "XN1")).toBe(false);
  expect(can(viewer, "release-levels", "XV1")).toBe(true);
});

test("the names of who has answered are for the facilitator alone", () => {
  expect(Object.keys(PERMISSIONS["see-who-answered"].allows)).toEqual(["facilitator"]);
});

test("neither a system lead nor the service administrator reaches a trust's own view by role", () => {
  for (const action of ["read-trust", "read-results", "read-draft-paper", "run-workshop", "release-levels"] as const) {
    expect(can(viewerWith({ role: "system-lead", organisationCode: "XMV" }), action, "XN1")).toBe(false);
    expect(can(viewerWith({ role: "service-administrator", organisationCode: "XN1" }), action, "XN1")).toBe(false);
  }
});

test("the document says what the table says", async () => {
  await expect(describePermissions()).toMatchFileSnapshot("../../../docs/permissions.md");
});
