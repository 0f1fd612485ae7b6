import { PublicPage, type PublicPageProps } from "./public-page";

/** The accessibility statement: what was tested and how, and what nobody has tested yet. */
export function AccessibilityPage(props: PublicPageProps) {
  return (
    <PublicPage {...props} title="Accessibility" sentence="Boardmark should work for every member of a board and every reader of its paper.">
      <h2>What you can expect</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Every page works without JavaScript, by keyboard alone, at 320 pixels wide and at 400% zoom.</li>
        <li>Every chart has its finding in words and its numbers in a table. Colour never speaks alone.</li>
        <li>Every board paper is a web page first. Its PDF is tagged, with headings, tables and descriptions of figures.</li>
      </ul>
      <h2>How it was tested</h2>
      <p>
        We aim at the Web Content Accessibility Guidelines 2.2, level AA, and at PDF/UA-1 for papers. Pages are checked by machine in a real browser, and the
        structure of each form of a paper by a second program. These tests run with every change.
      </p>
      <h2>What has not been tested</h2>
      <p>
        <b>No person who uses a screen reader has tested Boardmark yet.</b> A machine finds perhaps half of the problems that people meet. PDFs in Arabic, Bengali and other
        scripts that need shaping are not drawn: the author is told, and the web page and the Word file carry the words.
      </p>
      <h2>If something does not work for you</h2>
      <p>Tell the trust whose board you sit on, or whose paper you read. They can give you the same content in another form.</p>
    </PublicPage>
  );
}
