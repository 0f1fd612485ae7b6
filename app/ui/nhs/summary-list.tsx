import type { ReactNode } from "react";
import { SummaryList as NhsSummaryList } from "nhsuk-react-components";
import { HiddenText } from "./hidden-text";

export type SummaryRow = {
  readonly key: string;
  readonly value: ReactNode;
  /** "Change"; the key follows it for who listens. */
  readonly action?: { readonly href: string; readonly text: string };
};

/** Facts by name, each with its way to change it. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <NhsSummaryList>
      {rows.map(({ key, value, action }) => (
        <NhsSummaryList.Row key={key}>
          <NhsSummaryList.Key>{key}</NhsSummaryList.Key>
          <NhsSummaryList.Value>{value}</NhsSummaryList.Value>
          {action && (
            <NhsSummaryList.Action href={action.href}>
              {action.text}
              <HiddenText> {key}</HiddenText>
            </NhsSummaryList.Action>
          )}
        </NhsSummaryList.Row>
      ))}
    </NhsSummaryList>
  );
}
