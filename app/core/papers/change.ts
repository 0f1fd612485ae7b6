import { previousCycle } from "../cycle";
import { countInWords, counted, opening, plural } from "../text/counts";
import { formatCycle } from "../text/cycles";
import { listInWords } from "../text/lists";
import type { PaperSection } from "./paper";
import type { BoardPaperSource } from "./board-paper-source";
import type { FollowUpItem } from "./decision-sources";
import { joined, plain, strong, type Prose } from "./prose";
import { hasHistory, movementOf, shownThemes } from "./standing";

/** What changed since the last paper: levels up and down by name, what was not compared, what was promised and done. */
export function changeSection(source: BoardPaperSource): PaperSection {
  const last = formatCycle(previousCycle(source.assessment.cycle));
  if (!hasHistory(source)) {
    const text = "This is the first cycle. No earlier level is held, so nothing is compared; the levels in figure 1 are where the next paper starts from.";
    return { id: "change", heading: "What changed: nothing to compare yet", blocks: [{ kind: "paragraph", prose: plain(text), isNote: false }, ...promised(source.followUp)] };
  }
  const items = [...movedItems(source), ...notCompared(source)];
  const list = { kind: "list", isOrdered: false, items } as const;
  return { id: "change", heading: headingOf(source, last), blocks: [...(items.length > 0 ? [list] : []), ...promised(source.followUp)] };
}

function headingOf(source: BoardPaperSource, last: string): string {
  const movements = shownThemes(source).map(movementOf).filter((moved) => moved !== null);
  const up = movements.filter((moved) => moved > 0).length;
  const down = movements.filter((moved) => moved < 0).length;
  if (movements.length === 0) return `Since ${last}: no level can be compared`;
  return up + down === 0 ? `Since ${last}: no level changed` : `Since ${last}: ${countInWords(up)} up, ${countInWords(down)} down`;
}

function movedItems(source: BoardPaperSource): readonly Prose[] {
  const shown = shownThemes(source);
  return [4, 3, 2, 1, -1, -2, -3, -4, 0].flatMap((movement) => {
    const titles = shown.filter((theme) => movementOf(theme) === movement).map(({ title }) => title);
    if (movement === 0 && titles.length > 1) return [joined(strong("No change:"), plain(` ${countInWords(titles.length)}.`))];
    return titles.length === 0 ? [] : [joined(strong(`${movementLabel(movement)}:`), plain(` ${titles.join(", ")}.`))];
  });
}

function movementLabel(movement: number): string {
  if (movement === 0) return "No change";
  return `${movement > 0 ? "Up" : "Down"} ${counted(Math.abs(movement), "level")}`;
}

function notCompared(source: BoardPaperSource): readonly Prose[] {
  const titles = shownThemes(source).flatMap(({ title, earlier, isComparable, breakReason }) => {
    if (earlier === null) return [`${title} (no level last time)`];
    return isComparable ? [] : [breakReason === null ? title : `${title} (${breakReason})`];
  });
  return titles.length === 0 ? [] : [joined(strong("Not compared:"), plain(` ${titles.join(", ")}.`))];
}

function promised(items: readonly FollowUpItem[]): PaperSection["blocks"] {
  if (items.length === 0) return [];
  const done = items.filter(({ isDone }) => isDone).length;
  const due = items.map(({ benefit }) => benefit).filter((benefit) => benefit !== null && benefit !== "too-early");
  const early = items.filter(({ benefit }) => benefit === "too-early").length;
  const sentence = joined(
    strong("Promised and done:"),
    plain(` ${countInWords(done)} of ${counted(items.length, "action")}.${due.length === 0 ? "" : ` ${benefitsSentence(due)}`}`),
    plain(early === 0 ? "" : ` For ${countInWords(early)} it is too early to tell.`),
  );
  return [{ kind: "list", isOrdered: false, items: [sentence] }];
}

function benefitsSentence(due: readonly (FollowUpItem["benefit"])[]): string {
  const count = (outcome: FollowUpItem["benefit"]) => due.filter((benefit) => benefit === outcome).length;
  const parts = [
    [count("realised"), "realised"],
    [count("partly"), "partly realised"],
    [count("not-realised"), "not realised"],
  ] as const;
  const words = parts.filter(([number]) => number > 0).map(([number, outcome], index) => (index === 0 ? `${countInWords(number)} ${plural(number, "was", "were")} ${outcome}` : `${countInWords(number)} ${outcome}`));
  return opening(`of ${counted(due.length, "benefit")} due, ${listInWords(words)}.`);
}
