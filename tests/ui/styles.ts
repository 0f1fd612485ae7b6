import path from "node:path";
import tailwindcss from "@tailwindcss/vite";
import { build, type Rollup } from "vite";

const ROOT = path.resolve(import.meta.dirname, "../..");
const SHEETS = ["site", "participant"] as const;

export type StyleSheets = Readonly<Record<(typeof SHEETS)[number], string>>;

/** The two style sheets as the build makes them. */
export async function buildStyles(): Promise<StyleSheets> {
  const built = (await build({
    root: ROOT,
    configFile: false,
    logLevel: "silent",
    plugins: [tailwindcss()],
    build: {
      write: false,
      copyPublicDir: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: SHEETS.map((name) => path.join(ROOT, `app/ui/styles/${name}.css`)),
        output: { assetFileNames: "[name][extname]" },
      },
    },
  })) as Rollup.RollupOutput;
  const text = (name: string) => {
    const asset = built.output.find(({ fileName }) => fileName === `${name}.css`);
    if (asset?.type !== "asset") throw new Error(`The build made no ${name}.css`);
    return String(asset.source);
  };
  return { site: text("site"), participant: text("participant") };
}
