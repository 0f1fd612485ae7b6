import type { Appendix, PaperSource } from "./paper";
import type { Block } from "./paper-blocks";
import { joined, linked, plain, type Prose } from "./prose";

/** Letters in order, without gaps for what is left out. */
export function lettered(appendices: readonly Omit<Appendix, "letter">[]): readonly Appendix[] {
  return appendices
    .filter(({ blocks, parts }) => blocks.length + parts.length > 0)
    .map((appendix, index) => ({ letter: String.fromCharCode(65 + index), ...appendix }));
}

/** Where the rest is: "Every figure and the method: appendices A to C." */
export function appendicesInWords(what: string, appendices: readonly Appendix[]): Prose {
  const [first, last] = [appendices[0]?.letter ?? "", appendices.at(-1)?.letter ?? ""];
  return joined(plain(`${what}: `), linked(`appendices ${first} to ${last}`, `#appendix-${first.toLowerCase()}`), plain("."));
}

/** The sources by number. */
export function sourceList(sources: readonly PaperSource[]): Block {
  return { kind: "list", isOrdered: false, items: sources.map(({ reference, text }) => plain(`${reference}: ${text}`)) };
}
