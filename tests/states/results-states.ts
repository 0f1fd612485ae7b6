import { findAssessment } from "../../app/db/assessments";
import { leaveThemeOut } from "../../app/use-cases/leave-theme-out";
import { openAnswering } from "../../app/use-cases/open-answering";
import { recordAgreedLevel } from "../../app/use-cases/record-agreed-level";
import { finishRescore } from "../../app/use-cases/finish-rescore";
import { startRescore } from "../../app/use-cases/start-rescore";
import { must, openBoard, prepareBoard, revealBoard, revisionOf, THEME_IDS, type Board } from "../support/board";
import { at, type PageStates } from "./page-state";
import { addMember, say, type World } from "./world";

const ACTOR = { personId: "facilitator" };

/** Every state of the results and of the revealed spreads. */
export async function resultsStates(world: World): Promise<PageStates> {
  const { db } = world;
  const [few, long, before] = [await boardOfFew(world), await boardOfLongNames(world), await openBoard(db, 6)];
  const again = await boardAskedAgain(world);
  const reader = (board: Board) => addMember(db, board, "reader", "board-member");
  const [ofFew, ofLong, ofBefore, ofAgain] = [await reader(few), await reader(long), await reader(before), await reader(again)];
  const of = ({ assessmentId }: Board, page: "results" | "spreads") => at(`/assessments/${assessmentId}/${page}`);
  const lead = "lead@northmoor.example";
  return {
    "results before the reveal": { who: ofBefore, reach: of(before, "results"), shows: "Members are answering" },
    "results with too few answers to show": { who: ofFew, reach: of(few, "results"), shows: "Too few to show" },
    "results of a whole cycle, beside the last and the DMA": { who: lead, reach: at("/assessments/xn1-2025-26/results"), shows: "The board and the DMA, side by side" },
    "results of a cycle under way": { who: lead, reach: at("/assessments/xn1-2026-27/results"), shows: "Members are answering" },
    "results of a first cycle": { who: lead, reach: at("/assessments/xn1-2024-25/results"), shows: "Approved by the board" },
    "results with the longest names and words, and themes left out": { who: ofLong, reach: of(long, "results"), shows: "Different views, as minuted" },
    "results on a changed framework": { who: "lead@valeside.example", reach: at("/assessments/xv1-2026-27/results"), shows: "No line to last time" },
    "spreads before the reveal": { who: ofBefore, reach: of(before, "spreads"), shows: "Nothing has been revealed yet" },
    "spreads too small to show": { who: ofFew, reach: of(few, "spreads"), shows: "Too few to show without showing who" },
    "spreads with the longest reasons": { who: ofLong, reach: of(long, "spreads"), shows: "Reasons given" },
    "spreads of a theme asked again, and of one whose seats changed": { who: ofAgain, reach: of(again, "spreads"), shows: "Not shown, as one or two seats changed since the round before" },
    "spreads of a whole cycle": { who: lead, reach: at("/assessments/xn1-2025-26/spreads"), shows: /^Views are close on \d+ of 13 themes/ },
  };
}

async function boardOfFew({ db }: World): Promise<Board> {
  const board = await openBoard(db, 6);
  for (const themeId of THEME_IDS) await say(board, themeId, [2, 3, 4, "cant-judge", "cant-judge", "cant-judge"]);
  await revealBoard(board);
  return board;
}

async function boardOfLongNames({ db }: World): Promise<Board> {
  const board = await prepareBoard(db, 6);
  const { assessmentId, tools } = board;
  const trustCode = (await findAssessment(db, assessmentId))?.trust.code ?? "";
  await db.organisation.update({ where: { code: trustCode }, data: { name: `Northmoor${"moor".repeat(20)} and Vale of the Upper Dale Partnership University Hospitals NHS Foundation Trust` } });
  for (const themeId of ["prioritisation", "healthy-populations"]) must(await leaveThemeOut(tools, { assessmentId, themeId }, "x".repeat(200)));
  must(await openAnswering(tools, assessmentId, { workshopOn: null, revision: await revisionOf(board) }));
  for (const themeId of ["well-led", "user-experience"]) await say(board, themeId, [1, 2, 3, 4, 5, 5], { reason: (seat) => `${seat}${"w".repeat(279)}` });
  await revealBoard(board);
  const view = { text: "v".repeat(400), holder: "h".repeat(80), statedLevel: null };
  must(await recordAgreedLevel(tools, ACTOR, { assessmentId, themeId: "well-led" }, { level: 3, rationale: "r".repeat(400), differentViews: [view, { text: "As a governor I saw more.", holder: null, statedLevel: 5 }], baseRevision: 0 }));
  return board;
}

async function boardAskedAgain({ db }: World): Promise<Board> {
  const board = await openBoard(db, 6);
  for (const themeId of ["well-led", "safe-practice"]) await say(board, themeId, [1, 1, 2, 4, 5, 5]);
  await revealBoard(board);
  for (const [themeId, levels] of [["well-led", [3, 3, 3, 4, 4, 4]], ["safe-practice", [3, 3, 3, 4, 4, null]]] as const) {
    must(await startRescore(board.tools, board.assessmentId, { themeId, revision: await revisionOf(board) }));
    await say(board, themeId, levels, { round: 2 });
    must(await finishRescore(board.tools, board.assessmentId, { revision: await revisionOf(board), presentSeatIds: null }));
  }
  return board;
}
