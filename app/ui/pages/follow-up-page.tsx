import { Aside } from "../nhs/aside";
import { DataTable } from "../nhs/data-table";
import { NotShown } from "../nhs/not-shown";
import { Opening } from "../nhs/opening";
import { ListPages } from "../nhs/pagination";
import { PageShell } from "../nhs/page-shell";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { ActionLinks, type PageLink } from "./action-links";
import { BenefitCell, type BenefitView } from "./action-rows";
import { Onward, type OnwardLink } from "./onward";

export type ThemeFollowUpRow = {
  readonly id: string;
  readonly title: string;
  readonly promised: number;
  readonly done: number;
  readonly stopped: number;
  readonly measured: number;
  readonly claimed: number;
  readonly evidenced: number;
  /** "2 to 3"; null: nothing to compare. */
  readonly level: string | null;
};

type FollowedAction = {
  readonly id: string;
  readonly href: string;
  readonly what: string;
  readonly status: string;
  readonly benefit: BenefitView | null;
  readonly claimed: string | null;
  readonly shown: string | null;
  readonly lessons: string | null;
};

export type FollowUpPageProps = {
  readonly frame: Frame;
  readonly links: readonly PageLink[];
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  readonly rows: readonly ThemeFollowUpRow[];
  /** The actions and the questions are those of a part of the list. */
  readonly listed: Listed;
  readonly actions: readonly FollowedAction[];
  readonly lessonsHref: string;
  readonly onward: OnwardLink;
  /** What owners say and readings do not. */
  readonly questions: readonly { readonly id: string; readonly href: string; readonly text: string }[];
};

/** Promised, done, claimed, shown, and did the level move: beside each other, and never called cause. */
export function FollowUpPage({ frame, links, quiet, title, sentence, rows, listed, actions, questions, lessonsHref, onward }: FollowUpPageProps) {
  return (
    <PageShell {...frame}>
      <ActionLinks links={links} />
      <Opening quiet={quiet} title={title} sentence={sentence} />
      <Onward link={onward} />
      {rows.length > 0 && <ByTheme rows={rows} />}
      {questions.length > 0 && (
        <section className="bm-rule">
          <h2>Worth asking</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {questions.map(({ id, href, text }) => (
              <li key={id}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {actions.length > 0 && <ByAction actions={actions} lessonsHref={lessonsHref} />}
      <ListPages of="actions" listed={listed} />
    </PageShell>
  );
}

function ByTheme({ rows }: Pick<FollowUpPageProps, "rows">) {
  return (
    <section className="bm-todo-section">
      <h2>Theme by theme</h2>
      <DataTable
        caption="What was promised for each theme, and whether its level moved"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: "theme", head: "Theme", width: "28%", cell: ({ title }) => title },
          { key: "promised", head: "Promised", align: "number", cell: ({ promised }) => (promised === 0 ? "none" : promised) },
          { key: "done", head: "Done", align: "number", cell: ({ promised, done, stopped }) => (promised === 0 ? "" : stopped === 0 ? done : `${done}, ${stopped} stopped`) },
          { key: "claimed", head: "Benefit claimed", align: "number", cell: ({ claimed, measured, promised }) => ofMeasured(claimed, measured, promised) },
          { key: "evidenced", head: "Benefit shown", align: "number", cell: ({ evidenced, measured, promised }) => ofMeasured(evidenced, measured, promised) },
          { key: "level", head: "Agreed level", cell: ({ level }) => level ?? <NotShown /> },
        ]}
      />
      <Aside of="board" id="not-cause" title="Beside each other, not because of each other">
        <p>A level may move with nothing promised, and stay with everything done. These figures do not say why: ask what happened.</p>
      </Aside>
    </section>
  );
}

/** Of how many with an outcome measure; without one there is nothing to count. */
function ofMeasured(count: number, measured: number, promised: number): string {
  if (promised === 0) return "";
  return measured === 0 ? "no measure" : `${count} of ${measured}`;
}

function ByAction({ actions, lessonsHref }: Pick<FollowUpPageProps, "actions" | "lessonsHref">) {
  return (
    <section className="bm-todo-section">
      <h2>Action by action</h2>
      <div className="bm-todo">
        <DataTable
          caption="What became of each action and its benefit"
          captionHidden
          lightHeads
          rows={actions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "what",
              head: "Action",
              width: "30%",
              cell: ({ href, what }) => (
                <a className="bm-todo__what" href={href}>
                  {what}
                </a>
              ),
            },
            { key: "status", head: "Where it is", cell: ({ status }) => status },
            { key: "benefit", head: "Benefit", label: "", width: "26%", cell: ({ benefit }) => <BenefitCell benefit={benefit && { ...benefit, claim: null }} /> },
            { key: "claimed", head: "Its owner says", cell: ({ claimed }) => claimed },
            { key: "shown", head: "Readings show", cell: ({ shown }) => shown },
          ]}
        />
      </div>
      <Lessons actions={actions} href={lessonsHref} />
    </section>
  );
}

function Lessons({ actions, href }: Pick<FollowUpPageProps, "actions"> & { readonly href: string }) {
  const learnt = actions.filter(({ lessons }) => lessons !== null);
  if (learnt.length === 0) return null;
  return (
    <>
      <h2>What we learnt</h2>
      <dl className="bm-lessons">
        {learnt.map(({ id, what, lessons }) => (
          <div key={id}>
            <dt>{what}</dt>
            <dd>{lessons}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a className="bm-tap" href={href}>
          Who reads these lessons, and sharing them
        </a>
      </p>
    </>
  );
}
