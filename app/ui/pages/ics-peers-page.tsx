import { LONGEST_SET_NAME } from "../../core/comparison/peer-set-form";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { Button } from "../nhs/button";
import { DataTable } from "../nhs/data-table";
import { ErrorSummary } from "../nhs/error-summary";
import { HiddenText } from "../nhs/hidden-text";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { TextArea } from "../nhs/text-area";
import { TextField } from "../nhs/text-field";

export type IcsPeersPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly sets: readonly { readonly id: string; readonly name: string; readonly trusts: string; readonly href: string }[];
  readonly listed: Listed;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** A person's own sets of peers, for the official figures alone. */
export function IcsPeersPage({ frame, action, sets, listed, typed, errors }: IcsPeersPageProps) {
  const field = (name: string) => ({ name, value: typed?.[name], ...(errors[name] === undefined ? {} : { error: errors[name] }) });
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => ({ field: name, text }))} />
      <Opening title="Your sets of peers" sentence="For the official figures alone, which are public. Only you see your sets." />
      <DataTable
        caption="Sets you saved"
        captionHidden
        rows={sets}
        rowKey={({ id }) => id}
        empty={
          <p>
            You have saved no set yet. <a href="#name">Save the first one below</a>
          </p>
        }
        columns={[
          { key: "name", head: "Set", cell: ({ href, name }) => <a href={href}>{name}</a> },
          { key: "trusts", head: "Trusts", cell: ({ trusts }) => trusts },
          {
            key: "remove",
            head: "Remove",
            label: "",
            cell: ({ id, name }) => (
              <form method="post" action={action}>
                <input type="hidden" name="id" value={id} />
                <Button look="second" small name="intent" value="remove">
                  Remove<HiddenText> {name}</HiddenText>
                </Button>
              </form>
            ),
          },
        ]}
      />
      <ListPages of="sets" listed={listed} />
      <form method="post" action={action} noValidate>
        <h2>Save a set</h2>
        <TextField {...field("name")} label="Name" hint="For example, large teaching hospitals." limit={LONGEST_SET_NAME} />
        <TextArea {...field("trustCodes")} label="ODS codes" hint="With a space, comma or line between: RCF RAE RR8." />
        <Button name="intent" value="save">
          Save the set
        </Button>
      </form>
    </PageShell>
  );
}
