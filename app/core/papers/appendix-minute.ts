import { formatDate } from "../text/dates";
import { CAPTURE_HEADINGS, dealtWithInWords, presentByKindInWords, takingPartInWords } from "../text/minute";
import type { BoardPaperSource, WorkshopMinuteSource } from "./board-paper-source";
import type { Block, Table } from "./paper-blocks";
import { plain, strong } from "./prose";

/** What is on record of the meeting itself: who by kind of seat, how each theme was dealt with, what was noted. */
export function meetingBlocks(minute: WorkshopMinuteSource, source: BoardPaperSource): readonly Block[] {
  const taking = takingPartInWords(minute.attendance, minute.paperBallots);
  return [
    paragraph(`Present: ${presentByKindInWords(minute.attendance)}.${taking === null ? "" : ` ${taking}.`}`),
    ...(minute.themes.length === 0 ? [] : [themesTable(minute, source)]),
    ...notedBlocks(minute, source),
  ];
}

function themesTable({ themes }: WorkshopMinuteSource, source: BoardPaperSource): Table {
  return {
    kind: "table",
    caption: "How each theme was dealt with, in the order of the agenda",
    columns: [
      { heading: "Theme", share: 5, isNumber: false, layer: "board" },
      { heading: "How", share: 6, isNumber: false, layer: "board" },
      { heading: "Agreed level", share: 2, isNumber: true, layer: "board" },
      { heading: "Different views", share: 2, isNumber: true, layer: "board" },
    ],
    rows: themes.flatMap((theme) => {
      const found = source.themes.find(({ id }) => id === theme.themeId);
      if (found === undefined) return [];
      return [{ isGroup: false, cells: [found.title, dealtWithInWords(theme), found.agreed === null ? "None" : String(found.agreed), found.differentViews.length === 0 ? "None" : String(found.differentViews.length)] }];
    }),
  };
}

function notedBlocks({ noted }: WorkshopMinuteSource, { themes }: BoardPaperSource): readonly Block[] {
  return CAPTURE_HEADINGS.flatMap(([kind, heading]): readonly Block[] => {
    const own = noted.filter((item) => item.kind === kind);
    if (own.length === 0) return [];
    const items = own.map(({ text, owner, dueOn, themeId }) => {
      const more = [themes.find(({ id }) => id === themeId)?.title, owner, dueOn === null ? null : `by ${formatDate(dueOn)}`].filter((words) => words != null).join(", ");
      return plain(more === "" ? text.text : `${text.text} (${more})`);
    });
    return [{ kind: "paragraph", prose: strong(`${heading} noted in the workshop:`), isNote: false }, { kind: "list", isOrdered: false, items }];
  });
}

function paragraph(text: string): Block {
  return { kind: "paragraph", prose: plain(text), isNote: false };
}
