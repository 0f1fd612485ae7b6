import type { Assessment } from "../core/assessment/assessment";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { BoardPaper } from "../core/papers/board-paper";
import type { PaperProfile } from "../core/papers/board-paper-source";
import { composeBoardPaper } from "../core/papers/compose-board-paper";
import type { Queries } from "../db/database";
import { readPaperSource } from "./paper-source";

/** The profile an address asks for: "board" unless it says "public"; null when it says something else. */
export function profileIn(url: string): PaperProfile | null {
  const asked = new URL(url).searchParams.get("profile") ?? "board";
  return asked === "board" || asked === "public" ? asked : null;
}

/** The board paper of an assessment as it stands, worded and rounded. */
export async function readBoardPaper(reading: { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly today: string }, assessment: Assessment, profile: PaperProfile): Promise<BoardPaper> {
  return composeBoardPaper(await readPaperSource(reading, assessment, profile));
}
