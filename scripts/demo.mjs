// Everything on a fresh clone: installs, builds, prepares the embedded database, loads the worked example once, serves.
import { ensureInstalled } from "./ensure-installed.mjs";

ensureInstalled();
const { build } = await import("./build.mjs");
console.log("Preparing Boardmark ...");
await build();
const { serve } = await import("./serve.mjs");
serve(["--demo"]);
