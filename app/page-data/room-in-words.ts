import { listInWords } from "../core/text/lists";
import type { RoomView } from "../ui/pages/workshop-room-page";

/**
 * What is read out on a member's phone when it changes: where the room stands, in a sentence or two, out of what stands on the page.
 * Counts are left out: they change with every answer.
 *
 * @param toConfirm how many levels wait for the chair's word from this phone
 */
export function roomInWords(view: RoomView, toConfirm: number): string {
  return [...sentencesOf(view), ...(toConfirm === 0 ? [] : [`You chair: confirm ${toConfirm === 1 ? "this level" : "these levels"}`])].map(endSentence).join(" ");
}

function sentencesOf(view: RoomView): readonly string[] {
  switch (view.kind) {
    case "waiting":
      return [`This is phone ${view.label}`];
    case "plain":
      return [view.title];
    case "enter":
      return ["The workshop is open"];
    case "practice":
      return ["Practice question", view.question];
    case "practised":
      return ["This is what a reveal looks like"];
    case "together": {
      const pulledOut = view.rows.filter(({ isPulledOut }) => isPulledOut).map(({ title }) => title);
      return [view.title, ...(pulledOut.length === 0 ? [] : [`Pulled out to be discussed: ${listInWords(pulledOut)}`])];
    }
    case "theme": {
      const { title, finding, agreed } = view.theme;
      return [title, ...(view.again !== null ? ["Answer again, alone"] : [agreed ?? finding])];
    }
    case "all":
      return ["Every spread so far"];
  }
}

function endSentence(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`;
}
