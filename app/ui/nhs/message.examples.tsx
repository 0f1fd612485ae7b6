import { AboutList } from "./about-list";
import { Aside } from "./aside";
import { Details } from "./details";
import type { Example } from "./example";
import { LevelChip, LevelKey } from "./level-chip";
import { NotShown } from "./not-shown";
import { Notice } from "./notice";
import { StateWords } from "./state-words";
import { Tag } from "./tag";

const NAMES = [
  { level: 1, name: "Starting point" },
  { level: 2, name: "Under way" },
  { level: 3, name: "Working in places" },
  { level: 4, name: "Working throughout" },
  { level: 5, name: "Improving and sharing" },
] as const;

export const examples: readonly Example[] = [
  {
    name: "Lines that begin with what they are about",
    shown: (
      <>
        <AboutList
          lines={[
            { about: "Valeside Hospitals", text: "released three themes to you" },
            { about: "Hexley Mental Health", text: "offers to show how it did it" },
          ]}
          empty=""
        />
        <AboutList lines={[]} empty="Nothing is new since then." />
      </>
    ),
  },
  {
    name: "Notices",
    shown: (
      <>
        <Notice title="One theme has a single outlying view: take care.">We do not say which. Talk about reasons, not about who.</Notice>
        <Notice kind="done" title="Two reminders sent.">You see how many, never who.</Notice>
        <Notice kind="late" title="Line 14: no trust has the code XQ7.">Nothing was imported.</Notice>
      </>
    ),
  },
  {
    name: "States in words and shape",
    shown: (
      <p className="flex flex-wrap gap-6">
        <StateWords kind="done">done</StateWords>
        <StateWords kind="late">2 days late</StateWords>
        <StateWords kind="soon">due in 4 weeks</StateWords>
        <StateWords kind="open">on time</StateWords>
        <StateWords kind="not-met">not met</StateWords>
        <Tag strong>Ask</Tag>
        <Tag>released to you only</Tag>
      </p>
    ),
  },
  { name: "Levels, and what is not shown", shown: <LevelKey names={NAMES} /> },
  {
    name: "Not shown: one form, words only where the reader may know why",
    shown: (
      <p className="flex flex-wrap gap-6">
        <LevelChip level={null} />
        <LevelChip level={4} small />
        <NotShown words="In private session" />
      </p>
    ),
  },
  {
    name: "Folded text",
    shown: (
      <div className="bm-folds">
        <Details summary="Why it matters">About 95% of change now relies on digital or data to some extent.</Details>
        <Details summary="Questions the board could ask" open>
          Whose work got easier this year, and how do we know?
        </Details>
      </div>
    ),
  },
  {
    name: "Asides: the board’s word, the DMA’s word",
    shown: (
      <div className="grid gap-8 tablet:grid-cols-2">
        <Aside of="dma" id="aside-dma" title="The board and the DMA differ: ask why">
          <ul>
            <li>
              <b>Safe practice.</b> The board says 4. DMA 2025 says 2.1. The evidence adds up to 3. What did the return see that we did not?
            </li>
          </ul>
        </Aside>
        <Aside of="board" id="aside-board" title="Different views, as minuted">
          <ul>
            <li>
              <b>Empower citizens, agreed 3.</b> “Two of the points we lean on are promises, not facts.” Unnamed by the holder’s choice.
            </li>
          </ul>
        </Aside>
      </div>
    ),
  },
];
