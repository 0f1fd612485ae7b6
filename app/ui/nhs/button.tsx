import type { ReactNode } from "react";
import { Button as NhsButton } from "nhsuk-react-components";

type Look = {
  /** "main" is the one that moves you on; "reverse" stands on dark blue; "warning" cannot be undone. */
  readonly look?: "main" | "second" | "reverse" | "warning";
  readonly small?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

export type ButtonProps = Look & {
  readonly type?: "submit" | "button" | "reset";
  readonly name?: string;
  readonly value?: string;
  /** The form it belongs to, when it stands outside. */
  readonly form?: string;
  readonly formAction?: string;
  readonly disabled?: boolean;
  readonly id?: string;
};

/** A button says what it does: "Record level 3", never "Submit". */
export function Button({ look = "main", small = false, wide = false, type = "submit", children, ...rest }: ButtonProps) {
  return (
    <NhsButton type={type} preventDoubleClick={type === "submit"} className={sizes(small, wide)} {...looks(look)} {...rest}>
      {children}
    </NhsButton>
  );
}

export type LinkButtonProps = Look & { readonly href: string; readonly id?: string };

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({ look = "main", small = false, wide = false, href, children, id }: LinkButtonProps) {
  const kind = look === "main" ? "" : ` nhsuk-button--${look === "second" ? "secondary" : look}`;
  return (
    <a id={id} className={`nhsuk-button${kind} ${sizes(small, wide)}`} href={href} draggable={false}>
      {children}
    </a>
  );
}

function sizes(small: boolean, wide: boolean): string {
  return `bm-button${small ? " bm-button--small" : ""}${wide ? " bm-button--wide" : ""}`;
}

function looks(look: NonNullable<Look["look"]>) {
  return { secondary: look === "second", reverse: look === "reverse", warning: look === "warning" };
}
