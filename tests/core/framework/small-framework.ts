import { validateFramework } from "../../../app/core/framework/validate-framework";
import type { Framework } from "../../../app/core/framework/framework";

/** What a YAML file can hold. */
export type Data = null | boolean | number | string | Data[] | { [key: string]: Data };
export type Path = readonly (string | number)[];

/** A sound framework file of two measures and one trend, as data of the test's own to break. */
export function smallFramework(): Data {
  return {
    id: "small",
    version: 1,
    title: "A small framework",
    short_title: "Small",
    source: {
      name: "Somebody",
      url: "https://example.org/framework",
      published: "2021-08-31",
      updated: "2021-10-04",
      note: "For tests.",
    },
    sources: [{ id: "study", title: "A study, 2024", kind: "evidence", date: "2024" }],
    scale: [1, 2, 3, 4, 5].map((level) => ({ level, name: `Name ${level}`, meaning: `Meaning ${level}.` })),
    answers: [
      { id: "cant-judge", name: "Can't judge", meaning: "Not seen enough." },
      { id: "skip", name: "Skip", meaning: "No answer." },
    ],
    lenses: [
      { id: "measures", title: "Measures", intro: "Intro.", themes: [theme("well-led", "Well led"), theme("safe-practice", "Safe practice")] },
      { id: "trends", title: "Trends", intro: "Intro.", themes: [theme("joined-up-teams", "Joined-up teams")] },
    ],
    vital_signs: [
      {
        id: "spend",
        title: "Spending",
        unit: "percent",
        definition: "Numerator and denominator.",
        direction: "context",
        reference: [{ value: 2, label: "A share", source: "study", caution: "One study." }],
        themes: ["well-led"],
      },
    ],
    challenges: [{ id: "legacy", title: "Old technology", summary: "It costs money.", themes: ["safe-practice"], board_questions: ["Which?"] }],
    terms: [{ term: "Cloud", meaning: "Rented computing." }],
    crosswalks: { "dma-2025": { well_led: "well-led", safe_practice: "safe-practice" } },
  };
}

/** The next version of the small framework: everything the same, and said so. */
export function nextSmallFramework(): Data {
  const same = (id: string) => ({ theme: id, from: id, change: "same" });
  const themes = [same("well-led"), same("safe-practice"), same("joined-up-teams")];
  return at(at(smallFramework(), ["version"], 2), ["follows"], { framework: "small", version: 1, themes, dropped: [], reworded: [] });
}

/** A copy of a file's data with one part set, or taken away with `undefined`. */
export function at(data: Data, path: Path, value: Data | undefined): Data {
  const copy = structuredClone(data);
  const parent = path.slice(0, -1).reduce<Data>((part, step) => child(part, step), copy);
  const last = path.at(-1);
  if (Array.isArray(parent) && typeof last === "number") {
    if (value === undefined) parent.splice(last, 1);
    else parent[last] = value;
  } else if (typeof parent === "object" && parent !== null && !Array.isArray(parent)) {
    if (value === undefined) delete parent[String(last)];
    else parent[String(last)] = value;
  } else throw new RangeError(`Nothing stands at ${path.join(".")}`);
  return copy;
}

/** The part of a file's data that a path leads to. */
export function child(data: Data, step: string | number): Data {
  if (Array.isArray(data) && typeof step === "number") return data[step] ?? null;
  if (typeof data === "object" && data !== null && !Array.isArray(data)) return data[String(step)] ?? null;
  throw new RangeError(`Nothing stands at ${step}`);
}

/** The framework that sound data holds. */
export function sound(data: Data): Framework {
  const read = validateFramework(data);
  if (!read.ok) throw new RangeError(read.faults.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"));
  return read.framework;
}

/** A sound theme, to be added to a lens. */
export function theme(id: string, title: string): Data {
  return {
    id,
    title,
    private_by_default: false,
    also_called: [],
    question: `How well do we do ${title}?`,
    summary: "In short.",
    why_it_matters: "It does.",
    refs: ["study"],
    statements: [{ id: `${id}.plan`, audience: "organisation", text: "The trust has a plan." }],
    levels: [1, 2, 3, 4, 5].map((level) => ({
      level,
      line: `Line ${level}.`,
      elements: [
        { id: `${id}.${level}a`, text: `Point ${level}a.`, statements: [`${id}.plan`] },
        { id: `${id}.${level}b`, text: `Point ${level}b.`, statements: [`${id}.plan`], settings: ["acute", "community"] },
      ],
    })),
    board_questions: ["Who?"],
    evidence_to_bring: ["The plan"],
    watch_out: "A plan is activity.",
  };
}
