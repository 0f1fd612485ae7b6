import type { FrameworkLibrary } from "../core/framework/framework-library";
import { themesOf } from "../core/framework/themes";
import type { Viewer } from "../core/permissions/viewer";
import { counted, opening } from "../core/text/counts";
import { formatDate } from "../core/text/dates";
import type { Queries } from "../db/database";
import { listGoAndSees } from "../db/go-and-sees";
import type { VisitsPageProps } from "../ui/pages/visits-page";
import { trustFrame } from "../web/frames";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import { readTrustFramework } from "./trust-framework";

/** A trust's go-and-see log, the part of it that the address asks for. */
export async function readVisits(reads: { readonly db: Queries; readonly frameworks: FrameworkLibrary }, viewer: Viewer, trust: { readonly code: string; readonly name: string }, url: string): Promise<Omit<VisitsPageProps, "typed" | "errors">> {
  const [{ framework, current }, visits] = await Promise.all([readTrustFramework(reads, trust.code), listGoAndSees(reads.db, trust.code)]);
  const themes = themesOf(framework);
  const { items, listed } = partOf(visits, url);
  return {
    frame: trustFrame(viewer, trust, { assessmentId: current?.id ?? null, current: "Vital signs" }),
    action: paths.visits(trust.code),
    title: visits.length === 0 ? "Nobody has written down a visit yet" : `${opening(counted(visits.length, "visit"))} written down`,
    listed,
    visits: items.map(({ id, on, role, place, learnt, themeId, recordedBy }) => ({
      id,
      when: formatDate(on),
      role,
      place,
      learnt,
      theme: themes.find((theme) => theme.id === themeId)?.title ?? null,
      isOwn: recordedBy === viewer.personId,
    })),
    themes: themes.map(({ id, title }) => ({ value: id, text: title })),
    signsHref: paths.vitalSigns(trust.code),
  };
}
