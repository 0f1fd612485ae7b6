import { expect, test } from "vitest";
import { requirePermission, requireTrustRole, requireViewer, type Visit } from "../../app/auth/guards";
import type { Role, Viewer } from "../../app/core/permissions/viewer";

const PAGE = { signInPath: "/sign-in?to=%2F", isWrite: false };
const DATA = { signInPath: null, isWrite: false };
const WRITE = { signInPath: null, isWrite: true };

function viewerWith(...roles: readonly Role[]): Viewer {
  return { personId: "p", sessionId: "s", email: "a@b.example", name: "A", roles };
}

/** What a guard throws; null when it lets through. */
async function refusalOf(guard: () => unknown): Promise<{ status: number; location: string | null; body: string } | null> {
  try {
    guard();
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    return { status: thrown.status, location: thrown.headers.get("Location"), body: await thrown.text() };
  }
}

test.each<[string, Omit<Visit, "viewer">, number, string | null]>([
  ["a page", PAGE, 303, "/sign-in?to=%2F"],
  ["data", DATA, 404, null],
  ["a write", WRITE, 403, null],
])("nobody signed in asking for %s is answered by the shape of the request", async (_name, shape, status, location) => {
  const visit = { ...shape, viewer: null };
  const answers = await Promise.all([
    refusalOf(() => requireViewer(visit)),
    refusalOf(() => requirePermission(visit, "read-trust", "XN1")),
    refusalOf(() => requirePermission(visit, "read-trust", "NOSUCH")),
    refusalOf(() => requireTrustRole(visit, "XN1", "trust-lead")),
  ]);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]).toMatchObject({ status, location });
});

test("a person without the right gets 404, the same for a trust that is and one that is not", async () => {
  const visit = { ...PAGE, viewer: viewerWith({ role: "trust-lead", organisationCode: "XV1" }) };
  const forbidden = await refusalOf(() => requirePermission(visit, "read-trust", "XN1"));
  const unknown = await refusalOf(() => requirePermission(visit, "read-trust", "NOSUCH"));
  expect(forbidden).toEqual(unknown);
  expect(forbidden?.status).toBe(404);
  expect(await refusalOf(() => requireTrustRole(visit, "XN1", "trust-lead"))).toEqual(unknown);
});

test("a person with the right is handed back", () => {
  const viewer = viewerWith({ role: "trust-lead", organisationCode: "XN1" });
  expect(requirePermission({ ...PAGE, viewer }, "release-levels", "XN1")).toBe(viewer);
  expect(requireTrustRole({ ...WRITE, viewer }, "XN1", "facilitator", "trust-lead")).toBe(viewer);
});
