import type { Command, Entry } from "./outbox";

/** Adds what a member just did. What was never sent is replaced by it; what may have been is kept before it. */
export function withCommand(entry: Entry | null, place: Pick<Entry, "key" | "seat" | "href">, fields: Command["fields"]): Entry {
  const sent = (entry?.queue ?? []).filter(({ wasSent }) => wasSent);
  return { ...place, queue: [...sent, { fields, wasSent: false }], draft: null, refusal: null };
}

/** Notes that the first command is about to be sent. */
export function withFirstSent(entry: Entry | null): Entry | null {
  const [first, ...rest] = entry?.queue ?? [];
  return entry === null || first === undefined ? entry : { ...entry, queue: [{ ...first, wasSent: true }, ...rest] };
}

/**
 * Takes out a command the board has, and sets the next one on top of it: it was made by somebody who had seen that.
 * @returns null when nothing is left.
 */
export function withoutSaved(entry: Entry | null, commandId: string, revision: number): Entry | null {
  if (entry === null) return null;
  const at = entry.queue.findIndex(({ fields }) => fields["commandId"] === commandId);
  if (at === -1) return entry;
  const queue = entry.queue
    .slice(at + 1)
    .map((command, index) => (index === 0 ? { ...command, fields: { ...command.fields, baseRevision: String(revision) } } : command));
  return queue.length === 0 ? null : { ...entry, queue };
}

/** What the member chose to keep, as one new command on top of what the board has. */
export function withMine(entry: Entry | null, commandId: string, revision: number): Entry | null {
  const last = entry?.queue.at(-1);
  if (entry === null || last === undefined) return entry;
  return { ...entry, queue: [{ fields: { ...last.fields, commandId, baseRevision: String(revision) }, wasSent: false }] };
}

/** Takes out a command that cannot be saved as it is. What came after it stands; when nothing did, it is kept as typed. */
export function withoutInvalid(entry: Entry | null, fields: Command["fields"]): Entry | null {
  const rest = withoutSaved(entry, fields["commandId"] ?? "", Number(fields["baseRevision"] ?? "0"));
  return entry === null || rest !== null ? rest : { ...entry, queue: [], draft: fields };
}
