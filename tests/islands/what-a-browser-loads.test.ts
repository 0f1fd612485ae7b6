import { readdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { PROJECT_ROOT } from "../support/database";

const FOLDER = "app/islands";
/** Draws the room's Wi-Fi where it is typed, for the facilitator and the projector alone. */
const WITH_A_PACKAGE = "wifi.island.ts";

const islands = readdirSync(path.join(PROJECT_ROOT, FOLDER)).filter((file) => /\.(island|worker)\.ts$/.test(file));

/** The files that end up in a script of the browser, as the build bundles it. */
async function partsOf(entry: { readonly file: string } | { readonly text: string }): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: PROJECT_ROOT,
    ...("file" in entry ? { entryPoints: [entry.file] } : { stdin: { contents: entry.text, resolveDir: path.join(PROJECT_ROOT, FOLDER), sourcefile: "tried.ts" } }),
    bundle: true,
    write: false,
    metafile: true,
    outdir: "unwritten",
    platform: "browser",
    format: "iife",
    logLevel: "warning",
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])));
}

/** What is not ours, or draws charts. */
const heavyIn = (parts: readonly string[]) => parts.filter((part) => !part.startsWith("app/") || part.includes("/charts/")).filter((part) => part !== "tried.ts");

test.each(islands.filter((file) => file !== WITH_A_PACKAGE))("%s takes no package, no framework and no chart into the browser", async (file) => {
  expect(heavyIn(await partsOf({ file: `${FOLDER}/${file}` }))).toEqual([]);
});

test("a package and a chart in a script would be found", async () => {
  const found = heavyIn(await partsOf({ text: `import QRCode from "qrcode"; import { balanceBars } from "../core/charts/balance"; console.log(QRCode, balanceBars);` }));
  expect(found).toContain("app/core/charts/balance.ts");
  expect(found.some((part) => part.startsWith("node_modules/qrcode/"))).toBe(true);
  expect(islands).toContain(WITH_A_PACKAGE);
});
