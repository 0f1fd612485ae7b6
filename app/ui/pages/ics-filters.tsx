import type { ReactNode } from "react";
import { Button } from "../nhs/button";
import { SelectField } from "../nhs/select-field";

export type FilterField = { readonly name: string; readonly label: string; readonly value: string; readonly options: readonly { readonly value: string; readonly text: string }[]; readonly error?: string };

export type FiltersProps = {
  readonly id: string;
  readonly label: string;
  readonly action: string;
  readonly fields: readonly FilterField[];
  /** What the other form of the page chose, so that showing anew keeps it. */
  readonly kept: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
};

/** A row of choices that asks for the page anew: the address holds them all. */
export function Filters({ id, label, action, fields, kept, children }: FiltersProps) {
  return (
    <form className="bm-fields-row" method="get" action={action} aria-label={label}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ error, ...field }) => (
        <SelectField key={field.name} id={`${id}-${field.name}`} {...field} {...(error === undefined ? {} : { error })} />
      ))}
      <Button look="second" small>
        Show
      </Button>
      {children}
    </form>
  );
}
