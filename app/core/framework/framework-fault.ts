/** One thing wrong with a framework file: where, as keys and positions from the top, and what. */
export type FrameworkFault = { readonly path: FaultPath; readonly message: string };

/** Keys and zero-based positions from the top of the file. */
export type FaultPath = readonly (string | number)[];

/** A fault's place as its author would look for it: lenses[0].themes[2].levels[3].line; 'the file' for the top. */
export function writePath(path: FaultPath): string {
  const steps = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`));
  return steps.length === 0 ? "the file" : steps.join("").replace(/^\./, "");
}
