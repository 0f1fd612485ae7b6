import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import type { PageLink } from "../ui/pages/action-links";
import { paths } from "../web/paths";

/** The pages about a trust's actions that this reader may open. */
export function actionLinks(viewer: Viewer, trustCode: string, current: string): readonly PageLink[] {
  const links = [
    { text: "Actions", href: paths.actions(trustCode), needs: "read-actions" },
    { text: "Priorities", href: paths.priorities(trustCode), needs: "read-actions" },
    { text: "Follow-up", href: paths.followUp(trustCode), needs: "read-results" },
    { text: "Lessons", href: paths.lessons(trustCode), needs: "read-actions" },
  ] as const;
  return links.filter(({ needs }) => can(viewer, needs, trustCode)).map(({ text, href }) => ({ text, href, isCurrent: href === current }));
}
