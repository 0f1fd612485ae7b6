import { sinceLast } from "../core/comparison/since-last";
import { firstDayOf, lastDayOf, previousCycle } from "../core/cycle";
import { offeredFramework } from "../core/framework/framework-library";
import { measures } from "../core/framework/themes";
import { formatCycle } from "../core/text/cycles";
import { formatDate } from "../core/text/dates";
import { movementInWords } from "../core/text/ics-findings";
import { listInWords } from "../core/text/lists";
import { shortTrustName } from "../core/text/organisation-names";
import type { IcsSinceProps } from "../ui/pages/ics-board-section";
import type { IcsParticipationProps } from "../ui/pages/ics-participation";
import { idsOf, titleOf, type BoardView } from "./ics-board";

/** What moved since the cycle before, over trusts known in both; and whose line starts again. */
export function sinceSection({ frameworks, cycle, trusts, boards, successions }: BoardView): IcsSinceProps {
  const themes = measures(offeredFramework(frameworks));
  const here = boards.levels.filter(({ trustCode }) => trusts.some(({ code }) => code === trustCode));
  const { movements, brokenThemeIds } = sinceLast(frameworks, here, cycle, idsOf(themes));
  const merged = trusts.flatMap(({ code, name }) => {
    const step = successions.find(({ successorCode, date }) => successorCode === code && date >= firstDayOf(cycle) && date <= lastDayOf(cycle));
    return step === undefined ? [] : [{ about: shortTrustName(name), text: `began on ${formatDate(step.date)} and follows other trusts. Its line starts again; theirs stay theirs.` }];
  });
  return {
    title: `Since ${formatCycle(previousCycle(cycle))}`,
    empty: "No trust has released both years to you, so nothing is compared.",
    lines: [
      ...alike(movements.map((movement) => ({ title: titleOf(themes, movement.themeId), text: movementInWords(movement) }))),
      ...(brokenThemeIds.length === 0 ? [] : [{ about: listInWords(brokenThemeIds.map((id) => titleOf(themes, id))), text: "changed as a question: no line joins the two years." }]),
      ...merged,
    ],
  };
}

/** Themes that moved alike share a line, in the framework's order. */
function alike(moved: readonly { readonly title: string; readonly text: string }[]): IcsSinceProps["lines"] {
  return [...new Set(moved.map(({ text }) => text))].map((text) => ({ about: listInWords(moved.filter((one) => one.text === text).map(({ title }) => title)), text }));
}

/** Who takes part, of those that let this reader see it. */
export function participationSection({ cycle, trusts, boards }: Pick<BoardView, "cycle" | "trusts" | "boards">): IcsParticipationProps {
  return {
    cycle: formatCycle(cycle),
    rows: trusts.map(({ code, name }) => {
      const own = boards.participation.find((one) => one.trustCode === code && one.cycle === cycle);
      return { code, name: shortTrustName(name), state: own === undefined || !own.isBegun ? null : { begun: own.isBegun, held: own.isHeld, approved: own.isApproved } };
    }),
  };
}
