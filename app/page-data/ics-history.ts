import type { System } from "../core/organisations/organisation";
import { formatDate } from "../core/text/dates";
import { systemName } from "../core/text/organisation-names";
import type { IcsHistoryProps } from "../ui/pages/ics-history";
import { paths } from "../web/paths";

/** What a page says of a system that has closed, or that follows others; null when there is nothing to say. */
export function historyOf({ name, closed, successors, predecessors }: System, today: string): IcsHistoryProps | null {
  if (closed !== null && closed < today)
    return {
      title: `${systemName(name)} closed on ${formatDate(closed)}`,
      text: successors.length === 0 ? "This page stays as history." : "This page stays as history. Its work goes on with:",
      links: linksTo(successors),
    };
  if (predecessors.length === 0) return null;
  return { title: `${systemName(name)} follows others`, text: "Figures released before it began stay with them, and can be grouped by today’s membership below:", links: linksTo(predecessors) };
}

function linksTo(systems: System["successors"]): IcsHistoryProps["links"] {
  return systems.map(({ code, name }) => ({ href: paths.system(code), text: systemName(name) }));
}
