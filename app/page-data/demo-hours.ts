import type { Viewer } from "../core/permissions/viewer";
import type { DemoPageProps } from "../ui/pages/demo-page";
import type { Demo } from "../web/demo";
import { paths } from "../web/paths";

/** The worked example's own places: Northmoor this cycle, open for answers, and last cycle, approved; its ICS. */
const NOW = "xn1-2026-27";
const LAST = "xn1-2025-26";
const TRUST = "XN1";
const SYSTEM = "XMV";
const THEME = "joined-up-teams";

type Hour = { readonly id: string; readonly who: string; readonly email: string; readonly about: string; readonly steps: readonly { readonly href: string; readonly text: string; readonly why: string }[] };

/** What each reader does in about an hour, step by step. */
const HOURS: readonly Hour[] = [
  {
    id: "non-executive",
    who: "A non-executive director",
    email: "ned1@northmoor.example",
    about: "answers alone, on a phone, in about twelve minutes, and prepares for the meeting.",
    steps: [
      { href: paths.answers(NOW), text: "See the thirteen questions", why: "what is answered, and what still waits" },
      { href: paths.primer(THEME), text: "Read what lies behind one", why: "five minutes before answering, if you like" },
      { href: paths.answer(NOW, THEME), text: "Answer it", why: "five lines, can’t judge, or skip; one line of reason" },
      { href: paths.results(LAST), text: "Look at what the board agreed last time", why: "levels, the reasons, and different views" },
      { href: paths.followUp(TRUST), text: "See what became of what was promised", why: "done, claimed, shown, and whether the level moved" },
    ],
  },
  {
    id: "facilitator",
    who: "A facilitator",
    email: "facilitator@northmoor.example",
    about: "prepares the room and runs it. Sign in as board members in other browsers to fill the room.",
    steps: [
      { href: paths.assessment(NOW), text: "See who still has to answer", why: "names to you alone; never what anybody answered" },
      { href: paths.answeringPack(NOW), text: "Print the answering pack", why: "for who answers on paper" },
      { href: paths.guide("facilitator"), text: "Print your page", why: "the workshop from first word to last" },
      { href: paths.workshop(NOW), text: "Open the workshop", why: "join code, practice question, reveal, agenda, time" },
      { href: paths.projector(NOW), text: "Put the projector on", why: "a page of its own, for the screen in the room" },
    ],
  },
  {
    id: "chair",
    who: "A chair",
    email: "chair@northmoor.example",
    about: "hears where views differ, states the level the board agrees, and holds it to what it promised.",
    steps: [
      { href: paths.trust(TRUST), text: "Begin at the trust’s home", why: "where this cycle stands, and what is late" },
      { href: paths.spreads(LAST), text: "Look at last cycle’s spreads", why: "how many chose each level, first and second time" },
      { href: paths.results(LAST), text: "Read the agreed levels", why: "beside the official result, never mixed with it" },
      { href: paths.priorities(TRUST), text: "See the order of priorities", why: "within what the trust can do, and what waits" },
      { href: paths.guide("chair"), text: "Print your page", why: "what to say in the room, and what to leave to it" },
    ],
  },
  {
    id: "trust-lead",
    who: "A trust lead",
    email: "lead@northmoor.example",
    about: "sets up, issues the paper, and decides with the chair what others may see.",
    steps: [
      { href: paths.addPeople(TRUST), text: "Add people from a list", why: "nothing is written before you have seen what will be" },
      { href: paths.seats(NOW), text: "Look at the seats", why: "who answers, who counts in the quorum, who looks on" },
      { href: paths.themes(NOW), text: "Set targets", why: "the board’s own, or a theme left out with its reason" },
      { href: paths.paper(LAST), text: "Read last cycle’s paper", why: "front sheet, ask, position, actions, appendices" },
      { href: paths.paperIssue(LAST), text: "Issue it", why: "frozen under a reference and a hash; published if you say so" },
      { href: paths.release(LAST), text: "Choose what others may see", why: "to whom, which themes, exactly what they see, and back" },
    ],
  },
  {
    id: "system-lead",
    who: "A system lead",
    email: "ics@moorandvale.example",
    about: "compares what was released and what is public, and brings asks and offers together.",
    steps: [
      { href: paths.system(SYSTEM), text: "Begin at the system’s home", why: "what is new to you, who takes part" },
      { href: paths.compare(SYSTEM), text: "Compare", why: "like with like; what is not released stays unknown" },
      { href: paths.icsTheme(SYSTEM, "well-led"), text: "Go into one theme", why: "who is where, the years, the official figures" },
      { href: paths.asks(SYSTEM), text: "Bring an ask and an offer together", why: "posted by trusts, suggested by nobody" },
      { href: paths.systemPaper(SYSTEM), text: "Read the system paper", why: "from what was released to it by name" },
    ],
  },
  {
    id: "reader",
    who: "A reader of the paper",
    email: "observer@northmoor.example",
    about: "a governor, who was not in the room and wants to know what is asked, and on what it rests.",
    steps: [
      { href: paths.paper(LAST), text: "Read the board paper as a page", why: "works with a screen reader, at any size" },
      { href: paths.paper(LAST, ".pdf"), text: "Take it as a PDF", why: "tagged, to the PDF/UA standard" },
      { href: paths.paper(LAST, ".xlsx"), text: "Take its figures as a workbook", why: "every number with its source" },
      { href: "/how-levels-work", text: "See how levels work", why: "whose words they are, and how they add up" },
    ],
  },
];

/** The guided demo, for whoever is signed in now (null: nobody): their own hour comes first. */
export function readDemoHours(demo: Demo, viewer: Viewer | null): DemoPageProps {
  return {
    signInAction: paths.signIn(),
    password: demo.password,
    signedInAs: viewer?.email ?? null,
    backTo: paths.demo(),
    inboxHref: paths.inbox(),
    galleryHref: paths.gallery(),
    hours: HOURS.map((hour) => ({ ...hour, isSignedIn: viewer?.email === hour.email })).toSorted((a, b) => Number(b.isSignedIn) - Number(a.isSignedIn)),
  };
}
