const ENTITIES: Readonly<Record<string, string>> = { "&quot;": '"', "&#x27;": "'", "&amp;": "&", "&lt;": "<", "&gt;": ">" };

const OPENING = ' style="';

/**
 * Moves the style attributes of a rendered page into one style element under the page's nonce, so that the content security
 * policy can refuse style attributes: a drawing's widths and places still reach the browser, an injected attribute does not.
 * The rules stand in no cascade layer and so win over every style sheet, as the attributes would.
 * @param html as React renders it, which writes every quotation mark in text as an entity.
 */
export function liftStyles(html: string, nonce: string): string {
  /** By attribute as it is written; null: what it says is left out. A page repeats most of them. */
  const marks = new Map<string, string | null>();
  const rules: string[] = [];

  function markOf(attribute: string): string | null {
    const declarations = attribute.replace(/&(?:quot|#x27|amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
    // What could end the rule or the element is no declaration of ours.
    if (/[{}<>@\\]/.test(declarations) || declarations.trim() === "") return null;
    const mark = `s${rules.length}`;
    rules.push(`[data-style="${mark}"]{${declarations}}`);
    return mark;
  }
  // A page has hundreds of them: found one after the other they take half as long as by a pattern.
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf(OPENING); at !== -1; at = html.indexOf(OPENING, from)) {
    const end = html.indexOf('"', at + OPENING.length);
    if (end === -1) break;
    const attribute = html.slice(at + OPENING.length, end);
    const known = marks.get(attribute);
    const mark = known === undefined ? markOf(attribute) : known;
    if (known === undefined) marks.set(attribute, mark);
    parts.push(html.slice(from, at), mark === null ? "" : ` data-style="${mark}"`);
    from = end + 1;
  }
  const lifted = parts.join("") + html.slice(from);
  if (rules.length === 0) return lifted;
  return lifted.replace("</head>", () => `<style nonce="${nonce}">${rules.join("")}</style></head>`);
}
