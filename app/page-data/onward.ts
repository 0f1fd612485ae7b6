import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import type { OnwardLink } from "../ui/pages/onward";
import { paths } from "../web/paths";

/** From a page of a trust that has begun nothing: who may begins, all others read how far the trust is. */
export function towardsFirstAssessment(viewer: Viewer, trustCode: string): OnwardLink {
  return can(viewer, "set-up-assessment", trustCode) ? { href: paths.newAssessment(trustCode), text: "Start the first assessment" } : { href: paths.trust(trustCode), text: "See where the trust is" };
}

/** From a page about actions with none on it: who keeps them adds one, all others read the list. */
export function towardsFirstAction(viewer: Viewer, trustCode: string): OnwardLink {
  return can(viewer, "keep-actions", trustCode) ? { href: paths.newAction(trustCode), text: "Add an action" } : { href: paths.actions(trustCode), text: "See the actions" };
}

/** From a page of an assessment that shows what comes later. */
export function towardsAssessment(id: string): OnwardLink {
  return { href: paths.assessment(id), text: "See where the assessment is" };
}
