/** What a screen reader says first when a page comes back with something to mend. */
const PREFIX = "Error: ";

/** A refused page whose error summary names something to mend, with that said at the beginning of its title; any other as it is. */
export function titleRefusal(html: string): string {
  return html.includes('class="bm-errors"') ? html.replace("<title>", `<title>${PREFIX}`) : html;
}
