import { DMA_MEASURES } from "../core/comparison/dma-release";
import { mean } from "../core/comparison/averages";
import { cycleAt } from "../core/cycle";
import { careSettingName } from "../core/organisations/care-setting";
import { counted, opening } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatDate, formatDateWithDay } from "../core/text/dates";
import { listInWords } from "../core/text/lists";
import { formatNumber } from "../core/text/numbers";
import { placeOfSystem, shortTrustName } from "../core/text/organisation-names";
import { listSuccessions } from "../db/organisations";
import type { IcsHomePageProps } from "../ui/pages/ics-home-page";
import { paths } from "../web/paths";
import { boardFinding, type BoardView } from "./ics-board";
import { DMA_COLUMNS, dmaTable } from "./ics-dma";
import { findReleaseHere, newestCycle, readTrusts, type PlacedRelease } from "./ics-document";
import { frameOf } from "./ics-frame";
import { historyOf } from "./ics-history";
import { membershipDay } from "./ics-membership";
import type { IcsPlace, IcsTools } from "./ics-place";
import { readIcsNews } from "./ics-news";
import { readIcsPosts } from "./ics-posts";
import { participationSection } from "./ics-since";

const FEW_POSTS = 4;
const FEW_RELEASES = 6;

/** What an ICS lead opens on a Monday: something to see whether or not anything was released. */
export async function readIcsHome(tools: IcsTools, place: IcsPlace, url: string): Promise<IcsHomePageProps> {
  const { db, frameworks, today } = tools;
  const { system, boards } = place;
  const cycle = newestCycle(boards, today);
  const day = membershipDay(system.closed === null ? "today" : "release", cycle, system, today);
  const [trusts, successions, posts, dma] = await Promise.all([readTrusts(db, system.code, day), listSuccessions(db), readIcsPosts(tools, place), findReleaseHere(tools, system)]);
  const view: BoardView = { systemCode: system.code, frameworks, cycle, trusts, successions, order: "name", boards };
  const finding = boardFinding(view);
  return {
    frame: frameOf(place, "Home"),
    quiet: formatDateWithDay(today),
    title: finding ?? dmaFinding(dma, system) ?? `${opening(counted(trusts.length, "trust"))} in ${placeOfSystem(system.name)}`,
    sentence: finding === null ? sentenceWithout(place, trusts.length) : `From levels released by name to you, ${formatCycle(cycle)}. ${opening(counted(trusts.length, "trust"))} in all.`,
    history: historyOf(system, today),
    compareHref: paths.compare(system.code),
    news: await readIcsNews(tools, place, trusts, url),
    englandHref: paths.england(),
    released: boards.days.slice(0, FEW_RELEASES).flatMap(({ trustCode, cycle: of, on, themes }) => {
      const trust = trusts.find(({ code }) => code === trustCode);
      return trust === undefined ? [] : [{ about: shortTrustName(trust.name), text: `released ${counted(themes, "theme")} of ${formatCycle(of)}, last on ${formatDate(on)}.` }];
    }),
    releasedEmpty: place.belongs ? "No trust has released levels to you yet. Each chooses for itself, theme by theme." : "Levels are released to a system’s lead and to its trusts, by name.",
    posts: posts && { posts: posts.slice(0, FEW_POSTS), action: paths.asks(system.code), empty: "Nobody has asked or offered yet.", allHref: paths.asks(system.code), count: posts.length > FEW_POSTS ? `All ${posts.length} posts` : "Open asks and offers" },
    participation: participationSection({ cycle: cycleAt(today), trusts, boards }),
    trusts: trusts.map(({ code, name, settings }) => ({ code, name: shortTrustName(name), settings: opening(listInWords(settings.map((setting) => careSettingName(setting).toLowerCase()))) })),
    dma: dma && { title: `The official figures: ${dma.release.name}`, table: dmaTable({ system, placed: dma, savedPeers: [], query: { setting: "all", order: "name", cycle: null, peers: "like-for-like", basis: "entry", release: null, membership: "release", trust: null } }) },
  };
}

/** The measure that is lowest on average here, which is public. No trust is named. */
function dmaFinding(placed: PlacedRelease | null, { code, name }: IcsPlace["system"]): string | null {
  const own = placed?.entries.filter(({ systemCode }) => systemCode === code) ?? [];
  const means = DMA_MEASURES.flatMap((id) => {
    const value = mean(own.map(({ levels }) => levels[id]));
    return value === null ? [] : [{ id, value }];
  });
  const lowest = means.toSorted((a, b) => a.value - b.value)[0];
  if (lowest === undefined) return null;
  const title = DMA_COLUMNS.find(({ id }) => id === lowest.id)?.title ?? lowest.id;
  return `In the DMA, ${placeOfSystem(name)} is lowest on ${title}: ${formatNumber(lowest.value)} on average over ${counted(own.length, "entry", "entries")}`;
}

function sentenceWithout({ belongs, system }: IcsPlace, trusts: number): string {
  if (!belongs) return `${opening(counted(trusts, "trust"))}. The official figures of every ICS are open to you; boards’ own levels are released by name.`;
  return `No board has released levels to you here yet. What is public about ${counted(trusts, "trust")} of ${placeOfSystem(system.name)} is below.`;
}
