/** For whom a one-page guide is written. */
export const GUIDE_READERS = ["member", "chair", "facilitator", "system-lead"] as const;

export type GuideReader = (typeof GUIDE_READERS)[number];

/** A page that fits one side of A4. What stands between asterisks is a button or heading by the words it has on screen. */
export type Guide = {
  readonly reader: GuideReader;
  readonly title: string;
  /** What the reader gets out of it, in one sentence. */
  readonly sentence: string;
  readonly sections: readonly { readonly title: string; readonly steps: readonly string[] }[];
  /** What is promised to this reader, and where it ends. */
  readonly promise: string;
};

const MEMBER: Guide = {
  reader: "member",
  title: "For board members",
  sentence: "Thirteen questions, about twelve minutes, on your phone, whenever it suits you.",
  sections: [
    {
      title: "Before the workshop",
      steps: [
        "Open the link you were sent, or sign in. A link opens a page with one button, *Take your seat*; there is no account to make.",
        "Read the question and the five lines. Choose the line that fits your trust today, not the one you hope for.",
        "Not seen enough? Choose *Can’t judge*. It is an honest answer, and never counts as a low one. *Skip* says nothing at all.",
        "If you can, say how sure you are and add one line of reason. Write nothing in it by which others would know you.",
        "After you have answered, open what the digital team could evidence. You may change your answer; nobody sees that you did.",
      ],
    },
    {
      title: "If the signal goes",
      steps: [
        "Go on. *Saved on this phone* means it is kept here and sent when the signal is back. *Saved with the board* means it has arrived.",
        "Answered on two devices? You are shown both answers and choose.",
      ],
    },
    {
      title: "In the room",
      steps: [
        "Open the address on the projector, type the code, and press *I am here*.",
        "When the first spreads are revealed you see how many chose each level. Say what you have seen that others may not have.",
        "Where views agree, levels are read out together. Press *Discuss it* to pull one out: nobody sees who did.",
        "You may be asked to answer a theme again. Change your mind or keep it; both are private.",
      ],
    },
  ],
  promise:
    "Nobody sees your answer: not the chair, not the facilitator, not the digital team, on any page or in any paper. Fewer than five levels show no spread at all. Individual answers are deleted when the board approves its levels. Until then, whoever runs the database could reach them; we do not promise otherwise.",
};

const CHAIR: Guide = {
  reader: "chair",
  title: "For the chair",
  sentence: "One meeting, thirteen levels in your words, and a paper that says what the board will do.",
  sections: [
    {
      title: "Before",
      steps: [
        "Ask somebody to run the room who does not run digital: the facilitator must not be judging their own work.",
        "Answer the thirteen questions yourself, alone, like every other member.",
        "Agree with the trust lead whether any theme is left out, and why. A reason is printed.",
      ],
    },
    {
      title: "In the workshop",
      steps: [
        "Let the facilitator reveal all first spreads before anybody argues for a level.",
        "Themes on which views agree are read out and recorded together. Anyone may pull one out.",
        "For the rest: about six and a half minutes each. Ask who sees it differently, and why. A spread that is wide is worth more than one that is polite.",
        "Say the level aloud, as a whole number, and confirm it. The median and the level that evidence adds up to inform you; they do not decide.",
        "Ask whether anybody wants a different view minuted. It carries a name only if its holder asks for that.",
        "Close each theme with one action, an owner, and how you will know that it worked.",
      ],
    },
    {
      title: "Afterwards",
      steps: [
        "A workshop proposes. The committee considers, the board approves, with a date and a minute. Nothing is shared before.",
        "Read the paper’s two pages before it goes out. Choose with the trust lead what is released to whom; the default is nothing.",
        "Next year, begin with what was promised: done, claimed, shown, or not realised. Not realised is an honest answer.",
      ],
    },
  ],
  promise:
    "You see distributions and words, never who chose what. Levels are the board’s, in your words; statistics never set one. Nothing leaves your trust that it has not released by name.",
};

const FACILITATOR: Guide = {
  reader: "facilitator",
  title: "For the facilitator",
  sentence: "Sixty minutes: thirteen levels, at most six of them discussed, everything minuted as you go.",
  sections: [
    {
      title: "Ten minutes before",
      steps: [
        "Open the workshop page on your laptop and its projector page on the screen. The code and its QR appear once you press *Open the workshop*.",
        "Name a co-facilitator. If your laptop fails, they go on; nobody takes over unasked.",
        "Print blank ballots as well. At any moment everybody can go on by paper.",
      ],
    },
    {
      title: "The hour",
      steps: [
        "As people join, give an empty seat to whoever has only the code. Note who is remote.",
        "*Ask the practice question*, then *Go on to the themes*. You see who has answered, never what.",
        "*Close the first round* when everyone present has answered, then *Reveal all first spreads*. A warning that something stands out does not say where: talk about reasons, not about who.",
        "*Order the agenda*. Read out the themes on which views agree and press *Record these together*.",
        "For each theme: the spread, the reasons, the talk. If views have moved, *Answer again*, at most twice.",
        "When the chair confirms a level, record it with a rationale in the chair’s words, different views, and an action. Use *Carry it* for what the hour cannot hold, and name the meeting.",
        "The timer decides nothing. Pause it when the talk is good.",
        "*End the workshop and propose its levels*. The minute is written.",
      ],
    },
    {
      title: "If something breaks",
      steps: [
        "A phone without signal keeps its answers and sends them later. A page that looks stuck can be loaded again: nothing is lost.",
        "Paper ballots are keyed as one batch before the close, so that no ballot can be told from another. Nothing enters a round once it is closed.",
      ],
    },
  ],
  promise: "You see how many have answered and who has not. You never see an answer, before or after, and neither does anybody else.",
};

const SYSTEM_LEAD: Guide = {
  reader: "system-lead",
  title: "For the system lead",
  sentence: "What your trusts have chosen to show you, like for like, and who could help whom.",
  sections: [
    {
      title: "On the first Monday",
      steps: [
        "Your home shows each trust’s official DMA result, which is public, and who takes part, if they let you know it.",
        "A gap says *not shown*. It looks the same whether a trust has not begun, has not released, or has too few answers. Please do not guess, and do not ask a trust to explain a gap.",
      ],
    },
    {
      title: "Comparing",
      steps: [
        "Compare acute with acute, community with community. Where a trust has no peer here, the page shows the next wider group and says so.",
        "Every average says what it counts and how many: by entry, or by provider. The two differ; quote both words with the figure.",
        "Look for what is low in many places: that is a system’s problem. Low in one place is a conversation.",
        "The board’s own view and the DMA measure different things. Where they differ, ask why; never subtract one from the other.",
        "Nothing is ranked, and nothing can be sorted by level. That is on purpose.",
      ],
    },
    {
      title: "Bringing together",
      steps: [
        "Asks and offers are posted by the trusts themselves. Bring two of them together; both see that you did.",
        "The system paper prints only what each trust released for papers. Downloads carry the source, the date and the file’s hash.",
        "A trust may withdraw at any time. Your pages follow at once; papers already issued stay as they are.",
      ],
    },
  ],
  promise: "You never see an individual’s answer, or a level that its trust has not released to you by name. Nothing on your pages, not an average, an order or a gap, is computed from anything else.",
};

/** Every guide, in the order in which a board meets them. */
export const GUIDES: readonly Guide[] = [MEMBER, CHAIR, FACILITATOR, SYSTEM_LEAD];

/** The guide for a reader; null: there is none by that name. */
export function findGuide(reader: string): Guide | null {
  return GUIDES.find((guide) => guide.reader === reader) ?? null;
}
