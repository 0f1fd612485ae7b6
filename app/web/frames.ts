import { can, type Action } from "../core/permissions/permissions";
import { rolesInWords } from "../core/permissions/role-names";
import type { Viewer } from "../core/permissions/viewer";
import { paths } from "./paths";

/** What stands around a page: whose it is, who reads it, and the tabs that this reader may open. */
export type Frame = {
  readonly organisation?: string;
  readonly role?: string;
  readonly homeHref: string;
  readonly signOutAction: string;
  /** Other places the reader may go on to, such as a second system the reader leads. */
  readonly elsewhere?: readonly { readonly href: string; readonly text: string }[];
  readonly navigation?: { readonly label: string; readonly items: readonly { readonly href: string; readonly text: string; readonly current: boolean }[] };
};

type Tab = { readonly text: string; readonly href: string; readonly needs: Action | null };

/** The frame of a page that belongs to no organisation. */
export function plainFrame(): Frame {
  return { homeHref: paths.start(), signOutAction: paths.signOut() };
}

/** The frame of a page of the service itself, for its administrator. */
export function administrationFrame(): Frame {
  return { ...plainFrame(), organisation: "The service", role: "Service administrator" };
}

/** The frame of a page for a seat that nobody signed in to: there is nothing to sign out of, and nowhere else to go. */
export function seatFrame(trust: { readonly name: string }, homeHref: string): Pick<Frame, "organisation" | "homeHref"> {
  return { organisation: `${trust.name} board`, homeHref };
}

/**
 * The frame of a trust's page.
 *
 * @param assessmentId the assessment the tabs lead to; null: the trust has none yet
 * @param hasSeat the reader answers in it
 * @param current the text of the tab the page belongs to
 */
export function trustFrame(
  viewer: Viewer,
  trust: { readonly code: string; readonly name: string },
  { assessmentId, hasSeat = false, current }: { readonly assessmentId: string | null; readonly hasSeat?: boolean; readonly current: string },
): Frame {
  const tabs: readonly Tab[] =
    assessmentId === null
      ? [
          { text: "Home", href: paths.trust(trust.code), needs: "read-trust" },
          { text: "Vital signs", href: paths.vitalSigns(trust.code), needs: "read-trust" },
        ]
      : [
          { text: "Home", href: paths.trust(trust.code), needs: "read-trust" },
          { text: "Assessment", href: paths.assessment(assessmentId), needs: "read-trust" },
          ...(hasSeat ? [{ text: "My answers", href: paths.answers(assessmentId), needs: null }] : []),
          { text: "Workshop", href: paths.workshop(assessmentId), needs: "run-workshop" },
          { text: "Evidence", href: paths.evidence(assessmentId), needs: "read-trust" },
          { text: "Vital signs", href: paths.vitalSigns(trust.code), needs: "read-trust" },
          { text: "Results", href: paths.results(assessmentId), needs: "read-results" },
          { text: "Actions", href: paths.actions(trust.code), needs: "read-actions" },
          { text: "Paper", href: paths.paper(assessmentId), needs: "read-draft-paper" },
          { text: "Release", href: paths.release(assessmentId), needs: "release-levels" },
        ];
  const role = rolesInWords(viewer, trust.code);
  return {
    ...plainFrame(),
    organisation: trust.name,
    ...(role === null ? {} : { role }),
    navigation: {
      label: trust.name,
      items: tabs
        .filter(({ needs }) => needs === null || can(viewer, needs, trust.code))
        .map(({ text, href }) => ({ text, href, current: text === current })),
    },
  };
}

/**
 * The frame of a system's page.
 *
 * @param others systems the reader leads beside this one
 */
export function systemFrame(viewer: Viewer, system: { readonly code: string; readonly name: string }, current: string, others: readonly { readonly code: string; readonly name: string }[] = []): Frame {
  const tabs: readonly Tab[] = [
    { text: "Home", href: paths.system(system.code), needs: "read-comparison" },
    { text: "Compare", href: paths.compare(system.code), needs: "read-comparison" },
    { text: "Asks and offers", href: paths.asks(system.code), needs: "read-comparison" },
    { text: "Paper", href: paths.systemPaper(system.code), needs: "lead-system" },
  ];
  const role = rolesInWords(viewer, system.code);
  return {
    ...plainFrame(),
    organisation: system.name,
    ...(role === null ? {} : { role }),
    ...(others.length === 0 ? {} : { elsewhere: others.map(({ code, name }) => ({ href: paths.system(code), text: name })) }),
    navigation: { label: system.name, items: tabs.filter(({ needs }) => needs === null || can(viewer, needs, system.code)).map(({ text, href }) => ({ text, href, current: text === current })) },
  };
}
