import { findDigestByToken, turnDigestOff, turnDigestOn } from "../db/action-digests";
import { inTransaction } from "../db/transaction";
import type { Actor, Tools } from "./tools";

/** Turns a person's own weekly e-mail on a trust's actions on or off. */
export function chooseDigest({ db, now, newId }: Pick<Tools, "db" | "now" | "newId">, { personId }: Actor, trustCode: string, isOn: boolean): Promise<void> {
  return inTransaction(db, (tx) => (isOn ? turnDigestOn(tx, personId, trustCode, { since: now(), token: newId() }) : turnDigestOff(tx, personId, trustCode)));
}

/** Turns an e-mail off by the link in it, whoever holds it. A second time changes nothing. @returns null: there is no such link. */
export function turnOffByLink({ db }: Pick<Tools, "db">, token: string): Promise<{ readonly trust: string } | null> {
  return inTransaction(db, async (tx) => {
    const found = await findDigestByToken(tx, token);
    if (found === null) return null;
    await turnDigestOff(tx, found.personId, found.trust.code);
    return { trust: found.trust.name };
  });
}
