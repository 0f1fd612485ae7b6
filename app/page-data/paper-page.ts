import type { Assessment } from "../core/assessment/assessment";
import type { PaperProfile } from "../core/papers/board-paper-source";
import type { Paper } from "../core/papers/paper";
import { findUnprintableText, unprintableInWords } from "../core/papers/unprintable-text";
import type { Viewer } from "../core/permissions/viewer";
import type { PaperPageProps } from "../ui/pages/paper-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { formsOf, queryOf, standingOf } from "./paper-standing";
import { paperWay } from "./paper-way";
import { readShownPaper } from "./shown-paper";

/** The page of a board paper, issued or drafted; null when there is no such version. */
export async function readPaperPage(
  reading: Parameters<typeof readShownPaper>[0],
  viewer: Viewer,
  assessment: Assessment,
  profile: PaperProfile,
  version: string | null,
): Promise<(PaperPageProps & { readonly model: Paper }) | null> {
  const shown = await readShownPaper(reading, assessment, profile, version);
  if (shown === null) return null;
  const query = (of: string | null) => queryOf({ profile: profile === "public" ? "public" : null, version: of });
  return {
    model: shown.model,
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Paper" }),
    way: paperWay(viewer, assessment, "read"),
    standing: standingOf(shown, (of) => `${paths.paper(assessment.id)}${query(of)}`),
    unprintable: findUnprintableText(shown.model).map(unprintableInWords),
    forms: formsOf((ending) => `${paths.paper(assessment.id, ending)}${query(version)}`),
    other: profile === "board" ? { href: `${paths.paper(assessment.id)}?profile=public`, text: "See the public version" } : { href: paths.paper(assessment.id), text: "See the board’s version" },
  };
}
