// Completes package-lock.json after `npm install` where the registry shows only some platforms' packages:
// npm then leaves out the optional packages of the others, and `npm ci` refuses the lock everywhere.
// Adds them by name and version, which is all `npm ci` needs to pass them over, or to fetch them on their own platform.
import { readFileSync, writeFileSync } from "node:fs";

const OS = { android: "android", darwin: "darwin", freebsd: "freebsd", netbsd: "netbsd", openbsd: "openbsd", openharmony: "openharmony", sunos: "sunos", aix: "aix", linux: "linux", linuxmusl: "linux", win32: "win32", windows: "win32", win: "win32", wasm32: "wasm", webcontainers: "webcontainers" };
const CPU = { arm64: "arm64", x64: "x64", "64": "x64", "32": "ia32", ia32: "ia32", arm: "arm", armv6: "arm", armv7: "arm", loong64: "loong64", mips64el: "mips64el", ppc64: "ppc64", riscv64: "riscv64", s390x: "s390x", universal: "universal" };

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** The folders npm would look in for a dependency of the package in `folder`, nearest first. */
function* placesFor(folder, name) {
  let at = folder;
  for (;;) {
    yield `${at === "" ? "" : `${at}/`}node_modules/${name}`;
    if (at === "") return;
    at = at.includes("/node_modules/") ? at.slice(0, at.lastIndexOf("/node_modules/")) : "";
  }
}

let added = 0;
for (const [folder, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const places = [...placesFor(folder, name)];
    const found = places.find((place) => lock.packages[place]);
    if (found && (lock.packages[found].version === version || !/^\d/.test(version))) continue;
    if (!/^\d+\.\d+\.\d+/.test(version)) {
      console.warn(`Not added: ${name}@${version} of ${folder} has no exact version`);
      continue;
    }
    const words = name.split("/").at(-1).split("-");
    const os = words.map((word) => OS[word]).find(Boolean);
    const cpu = words.map((word) => CPU[word] ?? CPU[word.replace(/musl|gnu.*|eabi.*/, "")]).find(Boolean);
    const place = found ? `${folder}/node_modules/${name}` : (places.at(-1) ?? "");
    lock.packages[place] = {
      version,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      os: [os ?? "none"],
      ...(os === "wasm" ? { cpu: ["wasm32"] } : cpu ? { cpu: [cpu] } : {}),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional packages added.`);
