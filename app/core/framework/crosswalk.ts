import type { Lineage } from "./framework";
import { findFramework } from "./framework-library";
import type { FrameworkLibrary, FrameworkRef } from "./framework-library";
import { themesOf } from "./themes";

/** One theme of two versions, in the order of the later; `from` null for a new theme, `to` null for a dropped one. */
export type ThemeComparison =
  | { readonly kind: "comparable" | "renamed"; readonly from: string; readonly to: string }
  | { readonly kind: "changed"; readonly from: string; readonly to: string; readonly why: string }
  | { readonly kind: "new"; readonly from: null; readonly to: string; readonly why: string }
  | { readonly kind: "dropped"; readonly from: string; readonly to: null; readonly why: string };

type Kept = Exclude<ThemeComparison, { readonly kind: "dropped" }>;
type Dropped = Extract<ThemeComparison, { readonly kind: "dropped" }>;

/**
 * Compares the themes of two framework versions by what the later ones say of those they follow, step by step.
 *
 * @param earlier the version of the older assessment
 * @param later the version of the newer assessment; may be the same
 * @returns every theme of the later version in its order, then the dropped ones; null when the later version does
 *   not follow from the earlier one, so that nothing may be joined
 */
export function compareVersions(
  library: FrameworkLibrary,
  earlier: FrameworkRef,
  later: FrameworkRef,
): readonly ThemeComparison[] | null {
  const known = compared.get(library) ?? new Map<string, readonly ThemeComparison[] | null>();
  compared.set(library, known);
  const key = `${earlier.framework} ${earlier.version} ${later.framework} ${later.version}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const comparison = comparisonOf(library, earlier, later);
  known.set(key, comparison);
  return comparison;
}

/** A library never changes, and is asked about the same few versions for every level of a comparison. */
const compared = new WeakMap<FrameworkLibrary, Map<string, readonly ThemeComparison[] | null>>();

function comparisonOf(library: FrameworkLibrary, earlier: FrameworkRef, later: FrameworkRef): readonly ThemeComparison[] | null {
  const end = findFramework(library, later);
  if (end === null) return null;
  if (earlier.framework === later.framework && earlier.version === later.version) {
    return themesOf(end).map(({ id }) => ({ kind: "comparable", from: id, to: id }));
  }
  if (end.follows === null) return null;
  const before = compareVersions(library, earlier, end.follows);
  return before === null ? null : extend(before, end.follows);
}

/** Whether levels of this theme may be joined by a line: the name may differ, the question may not. */
export function isComparable(comparison: ThemeComparison): boolean {
  return comparison.kind === "comparable" || comparison.kind === "renamed";
}

/**
 * Whether a line for one theme must break between two assessments.
 *
 * @param themeId the theme's id in the later version
 * @returns true when the versions do not follow from one another, or the theme is changed or new
 */
export function isBrokenBetween(
  library: FrameworkLibrary,
  earlier: FrameworkRef,
  later: FrameworkRef,
  themeId: string,
): boolean {
  const comparison = compareVersions(library, earlier, later)?.find(({ to }) => to === themeId);
  return comparison === undefined || !isComparable(comparison);
}

/** A theme as another version asks it. */
export type Counterpart = {
  /** Its id in the other version. */
  readonly themeId: string;
  /** The question is the same, whatever its name. */
  readonly isComparable: boolean;
};

/**
 * How a theme of one version stands in another, be that earlier or later.
 *
 * @param from the version that has the theme
 * @param themeId the theme's id there
 * @param to the version to find it in
 * @returns null when that version has no such theme, or neither follows from the other
 */
export function counterpartOf(library: FrameworkLibrary, from: FrameworkRef, themeId: string, to: FrameworkRef): Counterpart | null {
  const onwards = compareVersions(library, from, to);
  if (onwards !== null) {
    const step = onwards.find((comparison) => comparison.from === themeId);
    return step === undefined || step.to === null ? null : { themeId: step.to, isComparable: isComparable(step) };
  }
  const back = compareVersions(library, to, from)?.find((comparison) => comparison.to === themeId);
  return back === undefined || back.from === null ? null : { themeId: back.from, isComparable: isComparable(back) };
}

function extend(before: readonly ThemeComparison[], lineage: Lineage): readonly ThemeComparison[] {
  const gone = before.filter((comparison): comparison is Dropped => comparison.kind === "dropped");
  const kept = before.filter((comparison): comparison is Kept => comparison.kind !== "dropped");
  const justDropped = lineage.dropped.flatMap(({ theme, why }): Dropped[] => {
    const from = kept.find(({ to }) => to === theme)?.from ?? null;
    return from === null ? [] : [{ kind: "dropped", from, to: null, why }];
  });
  return [...lineage.themes.map((step) => follow(step, kept)), ...gone, ...justDropped];
}

/** Joins what a theme had become with its next step: once changed or new, it stays so. */
function follow(step: Lineage["themes"][number], kept: readonly Kept[]): Kept {
  if (step.change === "new") return { kind: "new", from: null, to: step.theme, why: step.why };
  const earlier = kept.find(({ to }) => to === step.from);
  if (earlier === undefined) throw new RangeError(`No theme "${step.from}" to follow`);
  if (earlier.kind === "new") return { ...earlier, to: step.theme };
  if (step.change === "changed") {
    const why = earlier.kind === "changed" ? `${earlier.why} ${step.why}` : step.why;
    return { kind: "changed", from: earlier.from, to: step.theme, why };
  }
  if (earlier.kind === "changed") return { ...earlier, to: step.theme };
  const kind = step.change === "renamed" || earlier.kind === "renamed" ? "renamed" : "comparable";
  return { kind, from: earlier.from, to: step.theme };
}
