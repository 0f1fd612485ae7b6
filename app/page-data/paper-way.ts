import type { Assessment } from "../core/assessment/assessment";
import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import type { PaperWay } from "../ui/pages/paper-parts";
import { paths } from "../web/paths";

/** The author's steps around a paper; nobody else is shown them. */
export function paperWay(viewer: Viewer, { id, trust }: Pick<Assessment, "id" | "trust">, current: "read" | "write" | "word" | "issue" | "template"): PaperWay {
  if (!can(viewer, "issue-paper", trust.code)) return [];
  const steps = [
    { step: "read", href: paths.paper(id), text: "Read" },
    { step: "write", href: paths.paperFrontSheet(id), text: "Front sheet and ask" },
    { step: "word", href: paths.paperWording(id), text: "Words for the public" },
    { step: "issue", href: paths.paperIssue(id), text: "Issue and publish" },
    { step: "template", href: paths.paperTemplate(trust.code), text: "Template" },
  ] as const;
  return steps.map(({ step, href, text }) => ({ href, text, current: step === current }));
}
