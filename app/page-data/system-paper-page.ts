import { isCycleId } from "../core/cycle";
import { systemName } from "../core/text/organisation-names";
import type { System } from "../core/organisations/organisation";
import type { Paper } from "../core/papers/paper";
import { findUnprintableText, unprintableInWords } from "../core/papers/unprintable-text";
import type { Viewer } from "../core/permissions/viewer";
import type { PaperPageProps } from "../ui/pages/paper-page";
import type { PaperWay } from "../ui/pages/paper-parts";
import { systemFrame, type Frame } from "../web/frames";
import { paths } from "../web/paths";
import { profileIn } from "./board-paper";
import type { IcsTools } from "./ics-place";
import { formsOf, queryOf, standingOf } from "./paper-standing";
import { readShownSystemPaper, type AskedPaper } from "./system-paper";

/** What an address asks for; null when it names no profile or no cycle. */
export function askedPaperIn(url: string): (AskedPaper & { readonly version: string | null }) | null {
  const query = new URL(url).searchParams;
  const [profile, cycle] = [profileIn(url), query.get("cycle")];
  if (profile === null || (cycle !== null && !isCycleId(cycle))) return null;
  return { profile, cycle, version: query.get("version") };
}

/** The page of a system's paper; null when there is no such version. */
export async function readSystemPaperPage(tools: IcsTools & { readonly dataDir: string }, viewer: Viewer, system: System, asked: AskedPaper & { readonly version: string | null }): Promise<(PaperPageProps & { readonly model: Paper }) | null> {
  const shown = await readShownSystemPaper(tools, system, asked, asked.version);
  if (shown === null) return null;
  const { code } = system;
  const query = (version: string | null) => queryOf({ cycle: asked.cycle, profile: asked.profile === "public" ? "public" : null, version });
  return {
    model: shown.model,
    frame: systemPaperFrame(viewer, system),
    way: systemPaperWay(code, "read"),
    standing: standingOf(shown, (version) => `${paths.systemPaper(code)}${query(version)}`),
    unprintable: findUnprintableText(shown.model).map(unprintableInWords),
    forms: formsOf((ending) => `${paths.systemPaper(code, ending)}${query(asked.version)}`),
    other:
      asked.profile === "board"
        ? { href: `${paths.systemPaper(code)}${queryOf({ cycle: asked.cycle, profile: "public" })}`, text: "See the public version" }
        : { href: `${paths.systemPaper(code)}${queryOf({ cycle: asked.cycle })}`, text: "See the system’s version" },
  };
}

/** The frame of the paper's pages. */
export function systemPaperFrame(viewer: Viewer, { code, name }: Pick<System, "code" | "name">): Frame {
  return systemFrame(viewer, { code, name: systemName(name) }, "Paper");
}

/** The lead's steps around the paper. */
export function systemPaperWay(code: string, current: "read" | "write" | "issue"): PaperWay {
  return [
    { href: paths.systemPaper(code), text: "Read", current: current === "read" },
    { href: paths.systemPaperWords(code), text: "Your words", current: current === "write" },
    { href: paths.systemPaperIssue(code), text: "Issue and publish", current: current === "issue" },
  ];
}
