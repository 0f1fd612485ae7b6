type Leaf = FormDataEntryValue | FormDataEntryValue[];
type Branch = Map<string, Branch | Leaf>;

/** No form of ours nests deeper than `ballots.0.well-led.choice`, or has longer names. */
const NAME = /^[A-Za-z][A-Za-z0-9-]*(\.(\d{1,3}|[A-Za-z][A-Za-z0-9-]*)){0,5}(\[\])?$/;
const LONGEST_NAME = 200;
const DATE_PART = /^(.+)-(day|month|year)$/;

/** What was sent under each name; a body of a quarter of a megabyte can hold tens of thousands. */
type Sent = ReadonlyMap<string, readonly FormDataEntryValue[]>;

/**
 * The fields of a form as the structure that their names spell: `seats.0.title` is the title of the first of the seats. Names of
 * any other shape are left out. Where every key of a part is a number, the part is a list in the order of its numbers. The three
 * fields of a date, `on-day`, `on-month` and `on-year`, are one: `on`, as "YYYY-MM-DD", or as it was typed when that makes no date.
 */
export function nestFields(form: FormData): Readonly<Record<string, unknown>> {
  const sent = byName(form);
  const root: Branch = new Map();
  for (const [name, values] of sent) {
    const date = DATE_PART.exec(name);
    if (date?.[1] !== undefined && isDate(sent, date[1])) {
      if (date[2] === "day") place(root, date[1].split("."), joinDate(sent, date[1]));
      continue;
    }
    const isList = name.endsWith("[]");
    const path = (isList ? name.slice(0, -2) : name).split(".");
    place(root, path, isList || values.length > 1 ? [...values] : (values[0] ?? ""));
  }
  return Object.fromEntries([...root].map(([key, part]) => [key, settle(part)]));
}

/** In one pass: a form looks through all of its fields for each name it is asked for. */
function byName(form: FormData): Sent {
  const sent = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of form) {
    if (name.length > LONGEST_NAME || !NAME.test(name)) continue;
    const values = sent.get(name);
    if (values === undefined) sent.set(name, [value]);
    else values.push(value);
  }
  return sent;
}

function isDate(sent: Sent, name: string): boolean {
  return ["day", "month", "year"].every((part) => sent.has(`${name}-${part}`));
}

function joinDate(sent: Sent, name: string): string {
  const [day = "", month = "", year = ""] = ["day", "month", "year"].map((part) => String(sent.get(`${name}-${part}`)?.[0] ?? "").trim());
  if (day === "" && month === "" && year === "") return "";
  return `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function place(branch: Branch, [key, ...rest]: readonly string[], leaf: Leaf): void {
  if (key === undefined) return;
  if (rest.length === 0) {
    branch.set(key, leaf);
    return;
  }
  const found = branch.get(key);
  const next = found instanceof Map ? found : new Map<string, Branch | Leaf>();
  branch.set(key, next);
  place(next, rest, leaf);
}

function settle(part: Branch | Leaf): unknown {
  if (!(part instanceof Map)) return part;
  const entries = [...part];
  if (entries.every(([key]) => /^\d+$/.test(key))) return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, value]) => settle(value));
  return Object.fromEntries(entries.map(([key, value]) => [key, settle(value)]));
}
