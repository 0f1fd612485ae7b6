import type { ReactNode } from "react";
import { benefitLine, type BenefitReadings } from "../../core/charts/benefit-line";
import { NO_MEASURE } from "../../core/text/actions";
import { BenefitDrawing } from "../charts/benefit-drawing";
import { DataTable } from "../nhs/data-table";
import { NotShown } from "../nhs/not-shown";
import { StateWords, type StateKind } from "../nhs/state-words";

export type BenefitView = {
  readonly id: string;
  readonly measure: string;
  readonly readings: BenefitReadings;
  /** "41, now 14, target 0" */
  readonly words: string;
  /** What its owner says became of it; null: too early. */
  readonly claim: string | null;
  readonly flags: readonly string[];
};

export type ActionRow = {
  readonly id: string;
  readonly href: string;
  readonly what: string;
  /** Themes and kind. */
  readonly quiet: string;
  readonly owner: string;
  readonly due: string | null;
  readonly state: { readonly kind: StateKind; readonly words: string };
  /** Null: no outcome measure yet. */
  readonly benefit: BenefitView | null;
};

type ActionTableProps = { readonly caption: string; readonly rows: readonly ActionRow[]; readonly empty?: ReactNode };

/** Actions, how the board will know, who owns them and when they are due. */
export function ActionTable({ caption, rows, empty }: ActionTableProps) {
  return (
    <div className="bm-todo">
      <DataTable
        caption={caption}
        captionHidden
        lightHeads
        rows={rows}
        rowKey={({ id }) => id}
        {...(empty === undefined ? {} : { empty })}
        columns={[
          {
            key: "what",
            head: "Action",
            width: "34%",
            cell: ({ href, what, quiet }) => (
              <>
                <a className="bm-todo__what" href={href}>
                  {what}
                </a>
                <span className="bm-todo__quiet">{quiet}</span>
              </>
            ),
          },
          { key: "benefit", head: "How we will know", label: "", width: "27%", cell: ({ benefit }) => <BenefitCell benefit={benefit} /> },
          { key: "owner", head: "Owner", cell: ({ owner }) => owner },
          {
            key: "due",
            head: "Due",
            width: "19%",
            cell: ({ due, state }) => (
              <>
                {due && <span className="bm-todo__due">{due}</span>}
                <StateWords kind={state.kind}>{state.words}</StateWords>
              </>
            ),
          },
        ]}
      />
    </div>
  );
}

/** A benefit's start, now and target, what its owner says, and what is worth asking. */
export function BenefitCell({ benefit }: { readonly benefit: BenefitView | null }) {
  if (benefit === null) return <NotShown wide words={NO_MEASURE} />;
  const { id, measure, readings, words, claim, flags } = benefit;
  return (
    <>
      {benefitLine(readings) === null ? (
        <span className="bm-benefit__words">
          {measure}: {words}
        </span>
      ) : (
        <BenefitDrawing id={id} measure={measure} readings={readings} words={words} />
      )}
      {claim && <span className="bm-todo__claim">{claim}</span>}
      {flags.map((flag) => (
        <span key={flag} className="bm-todo__flag">
          <StateWords kind="not-met" strong>
            {flag}
          </StateWords>
        </span>
      ))}
    </>
  );
}
