import type { Assessment } from "../core/assessment/assessment";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { Paper } from "../core/papers/paper";
import type { BoardPaperSource, PaperProfile } from "../core/papers/board-paper-source";
import { composeBoardPaper } from "../core/papers/compose-board-paper";
import { withFrontSheet } from "../core/papers/front-sheet";
import { textsToDecide, withWordings, type TextToDecide, type Wordings } from "../core/papers/wording";
import type { Queries } from "../db/database";
import { readPaperDraft, readPaperTemplate, readWordings } from "../db/paper-writing";
import { readPaperSource } from "./paper-source";

type Reading = { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly today: string };

/** The profile an address asks for: "board" unless it says "public"; null when it says something else. */
export function profileIn(url: string): PaperProfile | null {
  const asked = new URL(url).searchParams.get("profile") ?? "board";
  return asked === "board" || asked === "public" ? asked : null;
}

/** The paper's source with all its author wrote, and what was decided on its texts for the public. */
export async function readAuthoredPaper(
  reading: Reading,
  assessment: Assessment,
  profile: PaperProfile,
): Promise<{ readonly source: BoardPaperSource; readonly wordings: Wordings; readonly texts: readonly TextToDecide[] }> {
  const { db } = reading;
  const [bare, { template, logo }, { draft }] = await Promise.all([readPaperSource(reading, assessment, profile), readPaperTemplate(db, assessment.trust.code), readPaperDraft(db, assessment.id)]);
  const source = withFrontSheet(bare, { template, logo, draft });
  const wordings = await readWordings(db, assessment.id, textsToDecide(source, new Map()));
  return { source, wordings, texts: textsToDecide(source, wordings) };
}

/** The source as its profile words it: ready to be composed or issued. */
export async function readWordedSource(reading: Reading, assessment: Assessment, profile: PaperProfile): Promise<BoardPaperSource> {
  const { source, wordings } = await readAuthoredPaper(reading, assessment, profile);
  return withWordings(source, wordings);
}

/** The board paper of an assessment as it stands, a draft, worded and rounded. */
export async function readBoardPaper(reading: Reading, assessment: Assessment, profile: PaperProfile): Promise<Paper> {
  return composeBoardPaper(await readWordedSource(reading, assessment, profile));
}
