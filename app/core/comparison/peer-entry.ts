import type { CareSetting } from "../organisations/care-setting";

/** Levels by theme id, as published or averaged; unrounded. Null, or no key at all: not known. Never 0. */
export type ThemeLevels = Readonly<Record<string, number | null>>;

/** One entry of the official layer: a provider in one care setting, as a release publishes it. */
export type PeerEntry = {
  /** What tells providers apart: the ODS code, or the published name while it is joined to none. */
  readonly provider: string;
  readonly setting: CareSetting;
  /** The system the entry counts in, by the membership asked for (the release's own, or today's). Null: none known. */
  readonly systemCode: string | null;
  /** Null: none known. */
  readonly regionCode: string | null;
  readonly levels: ThemeLevels;
};

/** What is averaged: entries as published, or providers, each with its settings averaged first. */
export type Basis = "entry" | "provider";

/** The two bases. */
export const BASES = ["entry", "provider"] as const satisfies readonly Basis[];
