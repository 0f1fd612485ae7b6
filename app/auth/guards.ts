import { can, type Action } from "../core/permissions/permissions";
import { holdsRole, type RoleName, type Viewer } from "../core/permissions/viewer";
import type { Demo } from "../web/demo";
import { notFound, seeOther, signedOut } from "../web/responses";

/** What a guard needs of a request; every loader's and action's context has it. */
export type Visit = {
  readonly viewer: Viewer | null;
  /** Where to sign in and come back from, when the request asks for a page; null for downloads, data and writes. */
  readonly signInPath: string | null;
  readonly isWrite: boolean;
};

/**
 * The signed-in person.
 * @throws {Response} for nobody: the way to sign in when a page was asked for, a plain refusal of a write, else 404.
 *   Which of them depends on the shape of the request alone and never on whether what it names exists.
 */
export function requireViewer({ viewer, signInPath, isWrite }: Visit): Viewer {
  if (viewer !== null) return viewer;
  if (signInPath !== null) throw seeOther(signInPath);
  throw isWrite ? signedOut() : notFound();
}

/**
 * A person whom the permission table lets do this at this organisation. Call it before looking the organisation up:
 * then an unknown code and a forbidden one are the same.
 * @throws {Response} 404 when signed in without the right; as `requireViewer` when not signed in.
 */
export function requirePermission(visit: Visit, action: Action, organisationCode: string | null): Viewer {
  const viewer = requireViewer(visit);
  if (!can(viewer, action, organisationCode)) throw notFound();
  return viewer;
}

/** A person holding one of the roles at this trust. `requirePermission` is better wherever the table has the action. */
export function requireTrustRole(visit: Visit, ods: string, ...roles: readonly RoleName[]): Viewer {
  const viewer = requireViewer(visit);
  if (!holdsRole(viewer, ods, ...roles)) throw notFound();
  return viewer;
}

/** A person who may open the pages of an ICS: anybody with any role today. */
export function requireSystemReader(visit: Visit): Viewer {
  return requirePermission(visit, "read-comparison", null);
}

/** The lead of this system. */
export function requireSystemLead(visit: Visit, systemCode: string): Viewer {
  return requirePermission(visit, "lead-system", systemCode);
}

/** A service administrator. */
export function requireServiceAdministrator(visit: Visit): Viewer {
  return requirePermission(visit, "administer-service", null);
}

/**
 * What the worked example has beside the product.
 * @throws {Response} 404 in every other service, whoever asks.
 */
export function requireDemo({ demo }: { readonly demo: Demo | null }): Demo {
  if (demo === null) throw notFound();
  return demo;
}
