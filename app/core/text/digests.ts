import type { Digest } from "../actions/digest";
import { countInWords, opening, plural } from "./counts";
import { listInWords } from "./lists";

/** "One action is late and two fall due within four weeks" */
export function digestInWords({ late, soon }: Pick<Digest, "late" | "soon">): string {
  const parts = [
    ...(late > 0 ? [`${countInWords(late)} ${plural(late, "action is", "actions are")} late`] : []),
    ...(soon > 0 ? [`${countInWords(soon)} ${plural(soon, "falls", "fall")} due within four weeks`] : []),
  ];
  return opening(listInWords(parts));
}
