const ENTITIES: Readonly<Record<string, string>> = { "&quot;": '"', "&#x27;": "'", "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/**
 * Moves the style attributes of a rendered page into one style element under the page's nonce, so that the content security
 * policy can refuse style attributes: a drawing's widths and places still reach the browser, an injected attribute does not.
 * The rules stand in no cascade layer and so win over every style sheet, as the attributes would.
 * @param html as React renders it, which writes every quotation mark in text as an entity.
 */
export function liftStyles(html: string, nonce: string): string {
  const marks = new Map<string, string>();
  const lifted = html.replace(/ style="([^"]*)"/g, (_whole, attribute: string) => {
    const declarations = attribute.replace(/&(?:quot|#x27|amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
    // What could end the rule or the element is no declaration of ours.
    if (/[{}<>@\\]/.test(declarations) || declarations.trim() === "") return "";
    const mark = marks.get(declarations) ?? `s${marks.size}`;
    marks.set(declarations, mark);
    return ` data-style="${mark}"`;
  });
  if (marks.size === 0) return lifted;
  const rules = [...marks].map(([declarations, mark]) => `[data-style="${mark}"]{${declarations}}`).join("");
  return lifted.replace("</head>", () => `<style nonce="${nonce}">${rules}</style></head>`);
}
