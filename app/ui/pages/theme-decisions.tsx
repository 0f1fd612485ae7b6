import type { ReactNode } from "react";

/** One decision about a theme. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="bm-rule">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** The form of one decision, told from the others on the page by its intent. */
export function Act({ action, intent, children }: { readonly action: string; readonly intent: string; readonly children: ReactNode }) {
  return (
    <form method="post" action={action} noValidate className="bm-act">
      <input type="hidden" name="intent" value={intent} />
      {children}
    </form>
  );
}
