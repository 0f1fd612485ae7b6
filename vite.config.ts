import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/server-runtime" {
  // Loaders and actions answer by single fetch.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- augmenting Remix's own interface
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  // A sheet that stands in a page is as small as the file it is.
  build: { target: "es2020", assetsInlineLimit: 0, cssMinify: true },
});
