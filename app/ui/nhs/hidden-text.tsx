import type { ReactNode } from "react";

/** Words for who listens to the page; not drawn. @param isSaid read out when a script changes them */
export function HiddenText({ isSaid = false, children }: { readonly isSaid?: boolean; readonly children?: ReactNode }) {
  return (
    <span className="nhsuk-u-visually-hidden" {...(isSaid ? { role: "status" } : {})}>
      {children}
    </span>
  );
}
