import { composeDigest, digestWeek, type Digest } from "../core/actions/digest";
import { dateInEngland } from "../core/text/instants";
import { claimDigest, listDueDigests, unclaimDigest, type DigestReader } from "../db/action-digests";
import { listActions } from "../db/actions";
import { listAssessmentThemes } from "../db/assessment-themes";
import { listAssessments } from "../db/assessments";
import type { Queries } from "../db/database";
import type { Tools } from "./tools";

/** What became of an e-mail: taken by the mail server; not taken, and to be tried again; or given up for this week. */
export type Delivery = "taken" | "try-again" | "given-up";
export type Deliver = (reader: DigestReader, digest: Digest) => Promise<Delivery>;

/**
 * Sends the week's e-mails that are due. Each is put on record before it is handed over, so that a second process, a second run or
 * a start after a crash does not send it twice; what the mail server did not take is taken off the record and tried at the next run.
 *
 * @returns how many the mail server took
 */
export async function sendDigests({ db, now }: Pick<Tools, "db" | "now">, deliver: Deliver): Promise<number> {
  const at = now();
  const week = digestWeek(at);
  let taken = 0;
  for (const reader of await listDueDigests(db, week, at)) {
    const digest = await digestFor(db, reader, dateInEngland(at));
    if (!(await claimDigest(db, reader, week, at)) || digest === null) continue;
    const delivery = await deliver(reader, digest);
    if (delivery === "try-again") await unclaimDigest(db, reader, week);
    if (delivery === "taken") taken += 1;
  }
  return taken;
}

/** Of actions alone: no level, answer, target or reading is read here. */
async function digestFor(db: Queries, { personId, trust }: DigestReader, today: string): Promise<Digest | null> {
  const [actions, [newest]] = await Promise.all([listActions(db, trust.code), listAssessments(db, trust.code)]);
  const themes = newest === undefined ? [] : await listAssessmentThemes(db, newest.id);
  const privateThemes = new Set(themes.filter(({ isPrivate }) => isPrivate).map(({ themeId }) => themeId));
  return composeDigest(trust, actions, personId, privateThemes, today);
}
