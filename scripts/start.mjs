// The same server for production: no demo data, and it refuses to start on an unsafe or missing setting.
import { ensureInstalled } from "./ensure-installed.mjs";

ensureInstalled();
const { build } = await import("./build.mjs");
await build();
const { serve } = await import("./serve.mjs");
serve([]);
