import { BenefitDrawing } from "../charts/benefit-drawing";
import { DataTable } from "./data-table";
import type { Example } from "./example";
import { ListPages, Pagination } from "./pagination";
import { StateWords, type StateKind } from "./state-words";
import { SummaryList } from "./summary-list";

type Action = {
  readonly id: string;
  readonly what: string;
  readonly theme: string;
  readonly benefit: { readonly measure: string; readonly start: number | null; readonly now: number | null; readonly target: number | null; readonly words: string };
  readonly owner: string;
  readonly due: string;
  readonly state: { readonly kind: StateKind; readonly words: string };
};

const ACTIONS: readonly Action[] = [
  { id: "a1", what: "Remove the last 14 unsupported systems", theme: "Ensure smart foundations, technology", benefit: { measure: "Unsupported systems", start: 41, now: 14, target: 0, words: "41, now 14, target 0" }, owner: "Chief digital and information officer", due: "31 Oct 2026", state: { kind: "late", words: "2 days late" } },
  { id: "a2", what: "Name a digital champion on every ward", theme: "Support people, skills", benefit: { measure: "Staff rating of digital tools", start: 5.1, now: 5.6, target: 6.5, words: "5.1, now 5.6, target 6.5" }, owner: "Chief nurse", due: "30 Nov 2026", state: { kind: "soon", words: "due in 4 weeks" } },
  { id: "a3", what: "Publish what we stopped, and why", theme: "Prioritisation, culture", benefit: { measure: "", start: null, now: null, target: null, words: "" }, owner: "Chief executive", due: "31 Mar 2027", state: { kind: "open", words: "on time" } },
];

function actionTable(id: string, rows: readonly Action[]) {
  return (
    <DataTable
      caption="Open actions from 2025/26"
      rows={rows}
      rowKey={(action) => action.id}
      lightHeads
      empty={<p>No open actions. Add one when the board agrees what should change.</p>}
      columns={[
        { key: "what", head: "Action", width: "33%", cell: ({ what, theme }) => <><a className="bm-tap font-bold" href="#action">{what}</a><span className="bm-small bm-quiet block">{theme}</span></> },
        { key: "benefit", head: "How we will know", label: "", cell: ({ id: action, benefit }) => <BenefitDrawing id={`${id}-${action}`} measure={benefit.measure} readings={benefit} words={benefit.words} /> },
        { key: "owner", head: "Owner", cell: ({ owner }) => owner },
        { key: "due", head: "Due", cell: ({ due, state }) => <><span className="mr-4">{due}</span> <StateWords kind={state.kind}>{state.words}</StateWords></> },
      ]}
    />
  );
}

export const examples: readonly Example[] = [
  { name: "Many rows, with a benefit drawn in each", shown: actionTable("many", ACTIONS) },
  { name: "No rows: what to do next", shown: actionTable("none", []) },
  {
    name: "Numbers, groups and a last row",
    shown: (
      <DataTable
        caption="Seats and what they count for"
        rows={[
          { seat: "Chair", kind: "Voting", answered: 13 },
          { seat: "Chief executive", kind: "Voting", answered: 12 },
          { seat: "Chief operating officer", kind: "Non-voting", answered: 13 },
        ]}
        rowKey={(row) => row.seat}
        groupOf={(row) => row.kind}
        columns={[
          { key: "seat", head: "Seat", cell: (row) => row.seat },
          { key: "answered", head: "Answered", align: "number", cell: (row) => `${row.answered} of 13` },
        ]}
        foot={["Together", "38 of 39"]}
      />
    ),
  },
  {
    name: "Facts by name, and paging",
    shown: (
      <>
        <SummaryList
          rows={[
            { key: "Workshop", value: "Thursday 12 November 2026, 2pm", action: { href: "#workshop", text: "Change" } },
            { key: "Quorum", value: "6 of 10 voting members", action: { href: "#quorum", text: "Change" } },
            { key: "Framework", value: "WGLL 2021, version 1" },
          ]}
        />
        <Pagination of="changes" page={2} pages={5} href={(page) => `#page-${page}`} />
        <ListPages of="people" listed={{ page: 1, pages: 3, first: 1, total: 61, hrefBefore: "#people-", hrefAfter: "" }} />
      </>
    ),
  },
];
