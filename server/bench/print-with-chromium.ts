import { withChromium } from "./chromium";

export type Printer = { /** Prints a file of HTML as a tagged PDF. @returns its bytes */ readonly print: (fileUrl: string) => Promise<Uint8Array>; readonly processId: number };

/**
 * A headless browser while work is done, warm from one print to the next.
 *
 * @throws Error when the browser ends or refuses
 */
export function withPrinter<T>(program: string, profile: string, work: (printer: Printer) => Promise<T>): Promise<T> {
  return withChromium(program, profile, ({ withPage, processId }) => {
    const print = (url: string) =>
      withPage(async ({ ask, next }) => {
        const loaded = next("Page.loadEventFired");
        await ask("Page.navigate", { url });
        await loaded;
        const { data } = await ask("Page.printToPDF", { printBackground: true, generateTaggedPDF: true, paperWidth: 8.27, paperHeight: 11.69 });
        return Buffer.from(String(data), "base64");
      });
    return work({ print, processId });
  });
}
