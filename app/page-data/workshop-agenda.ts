import { THEME_SECONDS } from "../core/workshop/time-plan";
import { countInWords, opening } from "../core/text/counts";
import { formatClock } from "../core/text/instants";
import type { AgendaProps, AgendaRow } from "../ui/pages/workshop-agenda";
import type { RoomReads } from "./workshop-reads";

/** The agenda beside the console: the framework's order until it is ordered. */
export function agendaProps({ workshop, position, agenda }: RoomReads, mayTake: boolean): AgendaProps {
  const seconds = THEME_SECONDS;
  const asked = position.themes.filter(({ decided }) => decided.leftOutReason === null);
  const plain = { level: null, isCurrent: false, note: null, canTake: false, canBringBack: false };
  if (workshop === null || workshop.orderedAt === null) {
    return {
      title: `${opening(countInWords(asked.length))} themes`,
      note: "In the framework’s order. The agenda is ordered only after all first spreads are revealed.",
      groups: [{ title: null, isNumbered: false, rows: asked.map(({ theme }) => ({ ...plain, themeId: theme.id, title: theme.title })) }],
      seconds,
      carryTo: null,
    };
  }
  const isDiscussing = workshop.stage === "discussing";
  const rowsOf = (part: (typeof agenda)[number]["part"]): AgendaRow[] =>
    agenda.filter((item) => item.part === part).map(({ themeId, carriedTo, isPulledOut }) => {
      const meeting = carriedTo ?? workshop.carryTo;
      const found = asked.find(({ theme }) => theme.id === themeId);
      return {
        themeId,
        title: found?.theme.title ?? themeId,
        level: found?.standing.agreed?.level ?? null,
        isCurrent: workshop.themeId === themeId,
        note: part === "carried" && meeting !== null ? `to ${meeting}` : isPulledOut && part !== "carried" ? "pulled out" : null,
        canTake: mayTake && isDiscussing && part !== "carried",
        canBringBack: mayTake && isDiscussing && part === "carried",
      };
    });
  const [discuss, together, carried] = [rowsOf("discuss"), rowsOf("together"), rowsOf("carried")];
  const titled = (count: number, words: string) => `${opening(countInWords(count))} ${words}`;
  return {
    title: "Agenda",
    note: `Ordered when all first spreads were revealed, at ${formatClock(workshop.orderedAt)}: many can’t judge first, then most different and furthest from our target. Now fixed.`,
    groups: [
      ...(discuss.length > 0 ? [{ title: titled(discuss.length, "to discuss"), isNumbered: true, rows: discuss }] : []),
      ...(together.length > 0 ? [{ title: titled(together.length, isDiscussing || workshop.stage === "ended" ? "agreed together" : "to record together"), isNumbered: false, rows: together }] : []),
      ...(carried.length > 0 ? [{ title: titled(carried.length, "carried to another meeting"), isNumbered: false, rows: carried }] : []),
    ],
    seconds,
    carryTo: mayTake && isDiscussing && carried.length > 0 ? (workshop.carryTo ?? "") : null,
  };
}
