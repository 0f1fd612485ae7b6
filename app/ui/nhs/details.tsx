import type { ReactNode } from "react";
import { Details as NhsDetails } from "nhsuk-react-components";

type DetailsProps = { readonly summary: string; readonly open?: boolean; readonly id?: string; readonly children: ReactNode };

/** What can wait, folded; works without a script. */
export function Details({ summary, open = false, id, children }: DetailsProps) {
  return (
    <NhsDetails open={open} id={id}>
      <NhsDetails.Summary>{summary}</NhsDetails.Summary>
      <NhsDetails.Text>{children}</NhsDetails.Text>
    </NhsDetails>
  );
}
