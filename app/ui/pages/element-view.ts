import type { HistoryPart } from "./history-list";

/** One element as the digital team and the board see it. */
export type ElementView = {
  readonly id: string;
  readonly text: string;
  readonly isPrivate: boolean;
  readonly state: "met" | "not-met" | "unknown";
  readonly stateWords: string;
  readonly evidence: string | null;
  readonly link: string | null;
  readonly facts: readonly string[];
  readonly expired: string | null;
  readonly revision: number;
  readonly fields: Readonly<Record<"evidence" | "link" | "owner" | "evidenceOn" | "expiresOn", string>>;
  readonly files: readonly { readonly id: string; readonly name: string; readonly href: string; readonly about: string }[];
  /** Newest first; empty while there is one word only. */
  readonly history: HistoryPart;
  readonly editHref: string;
};
