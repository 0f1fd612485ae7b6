/** A fact by name in plain text, with its way to change it. */
export type PlainFact = { readonly key: string; readonly value: string; readonly action?: { readonly href: string; readonly text: string } };
