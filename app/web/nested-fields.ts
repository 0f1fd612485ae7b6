type Leaf = FormDataEntryValue | FormDataEntryValue[];
type Branch = Map<string, Branch | Leaf>;

const NAME = /^[A-Za-z][A-Za-z0-9-]*(\.(\d{1,3}|[A-Za-z][A-Za-z0-9-]*))*(\[\])?$/;
const DATE_PART = /^(.+)-(day|month|year)$/;

/**
 * The fields of a form as the structure that their names spell: `seats.0.title` is the title of the first of the seats. Names of
 * any other shape are left out. Where every key of a part is a number, the part is a list in the order of its numbers. The three
 * fields of a date, `on-day`, `on-month` and `on-year`, are one: `on`, as "YYYY-MM-DD", or as it was typed when that makes no date.
 */
export function nestFields(sent: FormData): Readonly<Record<string, unknown>> {
  const root: Branch = new Map();
  for (const name of new Set(sent.keys())) {
    if (!NAME.test(name)) continue;
    const date = DATE_PART.exec(name);
    if (date?.[1] !== undefined && isDate(sent, date[1])) {
      if (date[2] === "day") place(root, date[1].split("."), joinDate(sent, date[1]));
      continue;
    }
    const values = sent.getAll(name);
    const isList = name.endsWith("[]");
    const path = (isList ? name.slice(0, -2) : name).split(".");
    place(root, path, isList || values.length > 1 ? values : (values[0] ?? ""));
  }
  return Object.fromEntries([...root].map(([key, part]) => [key, settle(part)]));
}

function isDate(sent: FormData, name: string): boolean {
  return ["day", "month", "year"].every((part) => sent.has(`${name}-${part}`));
}

function joinDate(sent: FormData, name: string): string {
  const [day = "", month = "", year = ""] = ["day", "month", "year"].map((part) => String(sent.get(`${name}-${part}`)).trim());
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
