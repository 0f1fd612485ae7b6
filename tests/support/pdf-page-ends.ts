import { elementsOf, type StructureNode } from "./pdf-structure-tree";

/**
 * What a page's end has parted from what it heads, by the tags and the pages their content is on: a heading that is the last on its
 * page, words that lead into a list or a table, a table's head or a group's title without a row under it, a heading or a row cut in two.
 *
 * @param tree a file's structure, as `readPdfStructure` gives it
 * @returns each in words with its page, empty when there is none
 */
export function strandedIn(tree: readonly StructureNode[]): readonly string[] {
  const leaves = tree.flatMap((node) => leavesOf(node, null));
  const headings = leaves.flatMap(({ heading, page }, index) => {
    if (heading === null) return [];
    const next = leaves[index + 1];
    if (next === undefined) return [`${heading.tag} ends the paper on page ${page}`];
    if (next.page === page) return [];
    return [next.heading === heading ? `${heading.tag} is cut in two by the end of page ${page}` : `${heading.tag} is the last on page ${page}`];
  });
  return [...headings, ...leadsIn(tree), ...elementsOf(tree, "Table").flatMap(strandedInTable)];
}

/** Paragraphs that the page's end parts from the list or table after them. */
function leadsIn(siblings: readonly StructureNode[]): readonly string[] {
  return siblings.flatMap((node, index) => {
    const next = siblings[index + 1];
    const page = leavesOf(node, null).at(-1)?.page;
    const isParted = node.tag === "P" && (next?.tag === "L" || next?.tag === "Table") && leavesOf(next, null)[0]?.page !== page;
    return [...(isParted ? [`Words that lead into ${next.tag} are the last on page ${page}`] : []), ...leadsIn(node.children)];
  });
}

type Leaf = { readonly page: number; /** The heading it is the words of; null: it is other content. */ readonly heading: StructureNode | null };

function leavesOf(node: StructureNode, above: StructureNode | null): readonly Leaf[] {
  const heading = /^H[1-6]$/.test(node.tag) ? node : above;
  return [...node.pages.map((page) => ({ page, heading })), ...node.children.flatMap((child) => leavesOf(child, heading))];
}

function strandedInTable(table: StructureNode): readonly string[] {
  const rows = elementsOf([table], "TR").map((row) => ({ row, pages: leavesOf(row, null).map(({ page }) => page) }));
  return rows.flatMap(({ row, pages }, index) => {
    const [page = 0] = pages;
    if (pages.some((other) => other !== page)) return [`A row is cut in two by the end of page ${page}`];
    const next = rows[index + 1]?.pages[0];
    if (!headsRows(row) || next === page) return [];
    return [`${row.children.some(({ scope }) => scope === "Column") ? "A table's head" : "A group's title"} stands without a row on page ${page}`];
  });
}

/** The columns' heads, or a title over a group of rows. */
function headsRows({ children }: StructureNode): boolean {
  return children.length > 0 && (children.length === 1 || children.every(({ scope }) => scope === "Column"));
}
