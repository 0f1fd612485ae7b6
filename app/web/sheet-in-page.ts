/** A style sheet by its address, and all that it says. */
export type Sheet = { readonly href: string; readonly text: string };

/**
 * Whether a browser comes from elsewhere, by a code, an e-mail or an address typed: then it has nothing of ours yet. Browsers say so
 * themselves over https and on the machine itself; where one says nothing it is taken for one that goes on from page to page.
 */
export function comesFromElsewhere({ headers }: Request): boolean {
  const site = headers.get("Sec-Fetch-Site");
  return headers.get("Sec-Fetch-Dest") === "document" && (site === "none" || site === "cross-site");
}

/**
 * Puts a page's style sheet into the page itself, so that a phone that has nothing yet waits for one answer and not for two before
 * it shows anything. The sheet is named for the pages to come, which link it: the phone fetches it when it has nothing better to do.
 * @param html of a page; one that does not link the sheet stays as it is
 * @param nonce under which styles may stand in the page
 */
export function putSheetInPage(html: string, { href, text }: Sheet, nonce: string): string {
  // Of a sheet there is nothing that ends the element it stands in; one that had it would be linked as ever.
  if (/<\/style/i.test(text)) return html;
  return html.replace(`<link rel="stylesheet" href="${href}"/>`, () => `<style nonce="${nonce}">${text}</style><link rel="prefetch" as="style" href="${href}"/>`);
}
