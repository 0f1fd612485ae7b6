import type { ReactNode } from "react";
import { Button, type ButtonProps } from "../nhs/button";

type ActProps = {
  readonly action: string;
  readonly intent: string;
  /** Hidden fields by name. */
  readonly fields?: Readonly<Record<string, string | number>>;
  readonly look?: ButtonProps["look"];
  readonly small?: boolean;
  readonly wide?: boolean;
  /** More of the form, before its button. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
};

/** One act: a form with one button, so that it works without a script. */
export function Act({ action, intent, fields = {}, look = "main", small = false, wide = false, before, children }: ActProps) {
  return (
    <form method="post" action={action} className="bm-act">
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {before}
      <Button look={look} small={small} wide={wide}>
        {children}
      </Button>
    </form>
  );
}
