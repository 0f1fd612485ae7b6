/** A list inside a sentence: "Well led", "Well led and Safe practice", "a, b and c". Empty: the empty text. */
export function listInWords(items: readonly string[], joiner: "and" | "or" = "and"): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  const before = items.slice(0, -1);
  return before.length === 0 ? last : `${before.join(", ")} ${joiner} ${last}`;
}
