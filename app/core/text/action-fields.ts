import type { ActionWords } from "../actions/action";
import type { EditedField } from "../actions/merge-edits";
import { ACTION_STATUS_WORDS, BENEFIT_STATUS_WORDS, formatReading, NO_MEASURE, peopleInWords } from "./actions";
import { formatDate } from "./dates";
import { formatPounds } from "./numbers";

/** Titles of themes and names of people, by id; an id that is not in them is shown as it is. */
export type Names = { readonly themes: ReadonlyMap<string, string>; readonly people: ReadonlyMap<string, string> };

export const FIELD_LABELS: Readonly<Record<EditedField, string>> = {
  what: "What the board will do",
  ownerRole: "Owner",
  personId: "Person",
  dueOn: "Due",
  kind: "What it mostly changes",
  themes: "Themes",
  pounds: "Cost",
  people: "People",
  bafReference: "Risk in the assurance framework",
  status: "Where it is",
  notes: "Notes",
  lessons: "Lessons",
  isPublic: "May be printed in a public paper",
  "benefit.measure": "Outcome measure",
  "benefit.unit": "Unit",
  "benefit.decimals": "Figures after the point",
  "benefit.baseline": "Start",
  "benefit.baselineOn": "Date of the start",
  "benefit.target": "Target",
  "benefit.targetOn": "Date of the target",
  "benefit.owner": "Who answers for the benefit",
  "benefit.status": "What became of the benefit",
};

const NOTHING = "nothing";

/** One part of an action for a list of what changed; "nothing" where it is blank. */
export function fieldInWords(field: EditedField, words: ActionWords, names: Names): string {
  if (field.startsWith("benefit.")) return benefitFieldInWords(field, words);
  switch (field) {
    case "personId":
      return words.personId === null ? NOTHING : (names.people.get(words.personId) ?? "somebody who has left");
    case "dueOn":
      return words.dueOn === null ? NOTHING : formatDate(words.dueOn);
    case "themes":
      return words.themes.length === 0 ? NOTHING : words.themes.map(({ themeId }) => names.themes.get(themeId) ?? themeId).join(", ");
    case "pounds":
      return words.pounds === null ? NOTHING : formatPounds(words.pounds);
    case "people":
      return words.people === null ? NOTHING : peopleInWords(words.people);
    case "status":
      return ACTION_STATUS_WORDS[words.status];
    case "isPublic":
      return words.isPublic ? "yes" : "no";
    case "what":
    case "ownerRole":
    case "kind":
    case "bafReference":
    case "notes":
    case "lessons":
      return words[field] ?? NOTHING;
    default:
      return NOTHING;
  }
}

function benefitFieldInWords(field: EditedField, { benefit }: ActionWords): string {
  if (benefit === null) return field === "benefit.measure" ? NO_MEASURE : NOTHING;
  switch (field) {
    case "benefit.baseline":
      return benefit.baseline === null ? NOTHING : formatReading(benefit.baseline, benefit);
    case "benefit.target":
      return benefit.target === null ? NOTHING : formatReading(benefit.target, benefit);
    case "benefit.baselineOn":
      return benefit.baselineOn === null ? NOTHING : formatDate(benefit.baselineOn);
    case "benefit.targetOn":
      return benefit.targetOn === null ? NOTHING : formatDate(benefit.targetOn);
    case "benefit.status":
      return BENEFIT_STATUS_WORDS[benefit.status];
    case "benefit.decimals":
      return String(benefit.decimals);
    case "benefit.measure":
      return benefit.measure;
    case "benefit.unit":
      return benefit.unit === "" ? NOTHING : benefit.unit;
    case "benefit.owner":
      return benefit.owner ?? NOTHING;
    default:
      return NOTHING;
  }
}
