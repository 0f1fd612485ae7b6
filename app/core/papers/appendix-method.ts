import type { BoardPaperSource } from "./board-paper-source";
import type { Block } from "./paper-blocks";
import { plain, type Prose } from "./prose";

/** How the figures were made, in plain words, and what they are not. */
export function methodBlocks(source: BoardPaperSource): readonly Block[] {
  const { assessment, profile, dma } = source;
  const { framework, levelNames, frameworkNote } = assessment;
  const paragraphs = [
    `The assessment has ${source.themes.length} themes, one question each, on ${framework.title}, version ${framework.version}. A member gives a level from 1 to 5, says that they can’t judge, or skips. Nobody, whatever their role, sees who gave which answer.`,
    "The agreed level is a whole number that the chair records in words, with its reason. It is never computed. The level of the elements met is shown beside it and never put in its place.",
    "Answered counts the seats that answered in any way, of those that could. The median is that of the levels given; it may lie between two levels. Fewer than five levels given are too few to show without showing who, so there is no median and no word for them.",
    "Broad agreement, mixed views and views differ are Boardmark’s words for how near the levels given lie to one another, by van der Eijk’s measure of agreement: from 0.6, from 0.2, and below. No paper holds a distribution or anybody’s answer.",
    "A mean is given only where every theme of the seven, or of the six, is agreed and shown. The seven and the six are never put together.",
    "A level is compared with last time only where the question, the framework and the trust are the same.",
    dma === null ? "" : `The official result (${dma.releaseName}) is printed as published, on its own scale. It asks other questions at another time, so it is never added to, taken from or averaged with the board’s levels. Peers are like for like: entries of the same care setting, this trust left out.`,
    profile === "board"
      ? "This paper is for the private session. That does not exempt it from a request under the Freedom of Information Act 2000, so it holds no more than the board needs."
      : "This paper is public. Themes the board takes in private are named, without level, figures or words.",
    frameworkNote ?? "",
  ];
  const levels: readonly Prose[] = levelNames.map(({ level, name }) => plain(`Level ${level}: ${name}`));
  return [
    ...paragraphs.filter((text) => text !== "").map((text): Block => ({ kind: "paragraph", prose: plain(text), isNote: false })),
    { kind: "list", isOrdered: false, items: levels },
  ];
}
