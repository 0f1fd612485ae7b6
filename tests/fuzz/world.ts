import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse } from "node-html-parser";
import { readFrameworks } from "../../app/content/read-frameworks";
import { readRegisters } from "../../app/content/read-registers";
import { openDatabase, type Db } from "../../app/db/database";
import { importRegisters } from "../../app/use-cases/import-registers";
import { seedDemo } from "../../prisma/seed/seed-demo";
import { signEverybodyIn, type Actor } from "../permissions/actors";
import { addressAt, listRoutes, type Place, type RouteUnderTest } from "../permissions/routes";
import { ask, openApp, sendForm } from "../support/app";
import { createAddressOn, createMigratedDatabase, PROJECT_ROOT } from "../support/database";
import type { Encoding, Field, ShownForm } from "./inputs";
import { watchWrites, type Watch } from "./watch-writes";

export type Target = RouteUnderTest & { /** Addresses of it at the places of the example. */ readonly paths: readonly string[]; /** Forms that pages send there. */ readonly forms: readonly ShownForm[]; /** Who was shown one of them, by place in the list of actors. */ readonly shownTo: readonly number[] };
export type Served = { readonly db: Db; readonly url: string; readonly watch: Watch; readonly close: () => Promise<void> };
/** The worked example with everybody signed in and a workshop open, as a file to copy; and every route with what its pages send. */
export type World = { readonly actors: readonly Actor[]; readonly targets: readonly Target[]; readonly serve: () => Promise<Served>; readonly remove: () => void };

/** Between them they are shown nearly every form. */
const IN_SAMPLE = /^(trust lead|facilitator|digital team|board member) of Northmoor$|^service administrator$|^system lead of Moor/;

/** What scripts send, or a page that nobody signed in sees, to addresses whose forms the pages asked do not show. */
const EVERYBODY_WRITES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "routes/answer-save": [["choice", "3"], ["confidence", "sure"], ["reason", "A line"], ["revision", "0"], ["command", "3b0c1e62-6ad0-4a55-8d1e-0f4f4f9c1a11"]],
  "routes/sign-in": [["email", "lead@northmoor.example"], ["password", "not this one"], ["to", "/"]],
  "routes/sign-in-code": [["code", "000000"]],
  "routes/join": [["code", "KTM4R7"]],
};

/** Opens the world once: seeds, signs in, and reads the forms of every page: as everybody everywhere, or a sample of both. */
export async function openWorld(reach: "sample" | "full"): Promise<World> {
  const seeded = await createMigratedDatabase();
  await importRegisters(seeded.db, readRegisters(PROJECT_ROOT).boards, randomUUID);
  await seedDemo({ db: seeded.db, frameworks: readFrameworks(PROJECT_ROOT), now: new Date() });
  const app = await openApp(seeded.db);
  const actors = await signEverybodyIn(seeded.db, app.url);
  const places = await placesOf(seeded.db);
  await openWorkshop(app.url, actors, places);
  const targets = await crawl(app.url, await listRoutes(), actors, places, reach);
  await app.close();
  const folder = mkdtempSync(path.join(os.tmpdir(), "boardmark-fuzz-"));
  const file = path.join(folder, "seed.sqlite");
  await seeded.db.$executeRawUnsafe(`VACUUM INTO '${file}'`);
  await seeded.remove();
  return { actors, targets, serve: () => serveCopy(file), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function serveCopy(seed: string): Promise<Served> {
  const { address, remove } = await createAddressOn("sqlite");
  copyFileSync(seed, address);
  const { db, close } = await openDatabase(address);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-fuzz-data-"));
  const app = await openApp(db, { env: { DATA_DIR: dataDir } });
  return {
    db,
    url: app.url,
    watch: await watchWrites(db),
    close: async () => {
      await app.close();
      await close();
      await remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function placesOf(db: Db): Promise<readonly Place[]> {
  const assessments = await db.assessment.findMany({ where: { trustCode: { in: ["XN1", "XV1"] } }, orderBy: [{ trustCode: "asc" }, { cycle: "desc" }] });
  return assessments.map(({ id, trustCode, cycle }) => ({ name: `${trustCode} ${cycle}`, trust: trustCode, system: "XMV", assessment: id }));
}

async function openWorkshop(url: string, actors: readonly Actor[], places: readonly Place[]): Promise<void> {
  const facilitator = actors.find(({ name }) => name === "facilitator of Northmoor");
  await sendForm(`${url}/assessments/${places[0]?.assessment ?? ""}/workshop`, { intent: "open", minutes: "60" }, facilitator?.cookie);
}

async function crawl(url: string, routes: readonly RouteUnderTest[], actors: readonly Actor[], places: readonly Place[], reach: "sample" | "full"): Promise<readonly Target[]> {
  const pages = routes.map((route) => ({ ...route, paths: [...new Set(places.map((place) => addressAt(route.pattern, place)))] }));
  const found = new Map<string, { readonly forms: Map<string, ShownForm>; readonly shownTo: Set<number> }>(routes.map(({ id }) => [id, { forms: new Map<string, ShownForm>(), shownTo: new Set<number>() }]));
  const idOf = new Map(pages.flatMap(({ id, paths }) => paths.map((at) => [at, id] as const)));
  for (const { id, paths } of pages.filter((page) => !/\.(pdf|docx|xlsx|csv|json|ics)$/.test(page.pattern))) {
    for (const [actor, { name, cookie }] of actors.entries()) {
      if (reach === "sample" && !IN_SAMPLE.test(name)) continue;
      for (const at of reach === "sample" ? paths.slice(0, 1) : paths) {
        const answer = await ask(`${url}${at}`, { headers: cookie === "" ? {} : { Cookie: cookie } });
        const body = await answer.text();
        if (answer.status !== 200 || !answer.headers.get("Content-Type")?.startsWith("text/html")) continue;
        for (const form of formsOf(body, at)) {
          const owner = found.get(idOf.get(form.path.split("?")[0] ?? "") ?? id);
          const key = `${form.path} ${form.fields.map(([name, value]) => (name === "intent" ? value : name)).join(" ")}`;
          if (owner !== undefined && owner.forms.size < 60) owner.forms.set(key, owner.forms.get(key) ?? form);
          owner?.shownTo.add(actor);
        }
      }
    }
  }
  return pages.map((page) => {
    const { forms, shownTo } = found.get(page.id) ?? { forms: new Map<string, ShownForm>(), shownTo: new Set<number>() };
    const own = EVERYBODY_WRITES[page.id];
    const all = [...forms.values(), ...(own === undefined ? [] : page.paths.map((at) => ({ path: at, fields: own })))];
    return { ...page, forms: all, shownTo: [...shownTo] };
  });
}

/** The forms of a page that write, with what they would send untouched; of radios and lists the first choice. */
function formsOf(html: string, page: string): readonly ShownForm[] {
  return parse(html)
    .querySelectorAll("form")
    .filter((form) => (form.getAttribute("method") ?? "get").toLowerCase() === "post")
    .map((form) => {
      const seen = new Set<string>();
      const fields = form.querySelectorAll("input, select, textarea, button").flatMap((control): (readonly [string, string])[] => {
        const name = control.getAttribute("name");
        if (name === undefined || (seen.has(name) && control.getAttribute("type") === "radio")) return [];
        seen.add(name);
        const value = control.tagName === "TEXTAREA" ? control.text : control.tagName === "SELECT" ? (control.querySelector("option[selected]") ?? control.querySelector("option"))?.getAttribute("value") : control.getAttribute("value");
        return [[name, value ?? ""]];
      });
      const action = form.getAttribute("action");
      return { path: action === undefined || action === "" ? page : action, fields };
    });
}

/** A body as an encoding has it. Hundreds of fields of a page are as many as it shows. */
export function bodyOf(fields: readonly Field[], encoding: Encoding): { readonly body: BodyInit | null; readonly headers: Readonly<Record<string, string>> } {
  const texts = fields.map(([name, value]): [string, string] => [name, typeof value === "string" ? value : "a file"]);
  if (encoding === "json") return { body: JSON.stringify(Object.fromEntries(texts)), headers: { "Content-Type": "application/json" } };
  if (encoding === "text") return { body: texts.map(String).join("\n"), headers: { "Content-Type": "text/plain" } };
  if (encoding === "nothing") return { body: null, headers: {} };
  if (encoding === "form") return { body: new URLSearchParams(texts), headers: {} };
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return { body, headers: {} };
}
