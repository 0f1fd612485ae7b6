import type { Arrival, SignInProvider } from "../core/accounts/sign-in-provider";
import type { Viewer } from "../core/permissions/viewer";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import {
  addPersonWithoutPassword,
  connectIdentity,
  disconnectIssuer,
  findPersonByEmail,
  findPersonByIdentity,
  listIdentities,
  type KnownPerson,
} from "../db/external-identities";
import { sealAnswersOf } from "../db/sealed-answers";
import { findPasswordHash } from "../db/sign-in-people";
import type { Transaction } from "../db/database";
import { inTransaction } from "../db/transaction";
import type { AuthTools, Caller } from "./auth-tools";
import { createProviderCookie } from "./provider-cookie";
import { createProviderExchange } from "./provider-exchange";

/** Why a sign-in at a provider came to nothing. */
export type ProviderRefusal =
  /** Nothing is under way in this browser, or the answer does not belong to it. */
  | "ended"
  /** The e-mail is not proved, and nobody has connected this identity. */
  | "unproved"
  /** The identity belongs to another account, or to somebody who may not sign in. */
  | "not-yours"
  | "too-many";

export type ProviderOutcome = { readonly cookies: readonly string[]; readonly to: string; readonly awaitsCode: boolean; readonly isConnected: boolean };

/** Signing in by OpenID Connect, and connecting a provider to an account. A provider says who somebody is, never what they may do. */
export function createProviderSignIn({ db, isSecure, secret, now, newId, limits, beginSession, record, tellHolder, providers, publicUrl }: AuthTools) {
  const exchange = createProviderExchange(now);
  const pendingCookie = createProviderCookie(secret, isSecure, now);

  function findProvider(id: string): SignInProvider | null {
    return providers.find((provider) => provider.id === id) ?? null;
  }
  function returnAddressOf({ id }: SignInProvider): string {
    return `${publicUrl ?? ""}/sign-in/with/${id}/return`;
  }

  /**
   * Where a browser is sent, and the cookie it keeps meanwhile.
   * @param viewer to whose account the provider is to be connected; null: to sign in.
   * @returns null when the provider does not answer.
   */
  async function beginAtProvider(provider: SignInProvider, to: string, viewer: Viewer | null): Promise<{ readonly address: string; readonly cookie: string } | null> {
    const begun = await exchange.begin(provider, returnAddressOf(provider));
    if (begun === null) return null;
    return { address: begun.address, cookie: pendingCookie.write({ providerId: provider.id, secrets: begun.secrets, to, personId: viewer?.personId ?? null }) };
  }

  /** What is under way in this browser at a provider: signing in or connecting; null: nothing. */
  function findPending(provider: SignInProvider, cookies: string | null): "sign-in" | "connect" | null {
    const pending = pendingCookie.read(cookies);
    if (pending?.providerId !== provider.id) return null;
    return pending.personId === null ? "sign-in" : "connect";
  }

  /** Ends what is under way with the provider's answer, the query of the address that the browser came back to. */
  async function finishAtProvider(
    provider: SignInProvider,
    { answer, cookies, viewer }: { readonly answer: string; readonly cookies: string | null; readonly viewer: Viewer | null },
    caller: Caller,
  ): Promise<Result<ProviderOutcome, ProviderRefusal>> {
    const pending = pendingCookie.read(cookies);
    if (pending?.providerId !== provider.id) return refuse("ended");
    // Who began to connect and signed out, or in as somebody else, begins again.
    if (pending.personId !== null && pending.personId !== viewer?.personId) return refuse("ended");
    if (!(await limits.take("provider", { account: "", address: caller.address }))) return refuse("too-many");
    const arrival = await exchange.finish(provider, returnAddressOf(provider), answer, pending.secrets);
    if (arrival === null) return refuse("ended");
    const done = { cookies: [pendingCookie.clear], to: pending.to, awaitsCode: false, isConnected: pending.personId !== null };
    if (pending.personId !== null) return (await connect(arrival, pending.personId, caller)) ? accept(done) : refuse("not-yours");
    const person = await inTransaction(db, (tx) => admit(tx, arrival, caller));
    if (!person.ok) return person;
    const { personId, hasCodes, tell } = person.value;
    if (tell !== null) tellHolder?.(tell, "provider");
    const cookie = await beginSession(personId, caller.userAgent, hasCodes);
    return accept({ ...done, cookies: [pendingCookie.clear, cookie], awaitsCode: hasCodes });
  }

  async function admit(tx: Transaction, arrival: Arrival, { address }: Caller): Promise<Result<KnownPerson & { readonly tell: string | null }, "unproved" | "not-yours">> {
    const known = await findPersonByIdentity(tx, arrival);
    if (known === "disabled") return refuse("not-yours");
    if (known !== null) {
      if (!known.hasCodes) await record(tx, "signed-in", known.personId, address);
      return accept({ ...known, tell: null });
    }
    // The same words whether or not somebody has the address: an unproved one tells nothing and takes nothing over.
    if (arrival.email === null) return refuse("unproved");
    const found = await findPersonByEmail(tx, arrival.email);
    if (found === "disabled") return refuse("not-yours");
    const person = found ?? { personId: newId(), hasCodes: false };
    if (found === null) {
      await addPersonWithoutPassword(tx, { id: person.personId, email: arrival.email, name: arrival.name, createdAt: now() });
      await record(tx, "person-added", person.personId, address);
    }
    // Whoever has the mailbox at the provider need not be who answered.
    if (found !== null) await sealAnswersOf(tx, person.personId, { by: "provider", on: dateInEngland(now()) });
    await connectIdentity(tx, arrival, person.personId, now());
    await record(tx, "provider-connected", person.personId, address);
    if (!person.hasCodes) await record(tx, "signed-in", person.personId, address);
    return accept({ ...person, tell: found === null ? null : arrival.email });
  }

  function connect(arrival: Arrival, personId: string, { address }: Caller): Promise<boolean> {
    return inTransaction(db, async (tx) => {
      const known = await findPersonByIdentity(tx, arrival);
      if (known !== null) return known !== "disabled" && known.personId === personId;
      await connectIdentity(tx, arrival, personId, now());
      await record(tx, "provider-connected", personId, address);
      return true;
    });
  }

  /** The providers, and since when each is connected to a person's account; null: it is not. */
  async function listConnections({ personId }: Viewer): Promise<readonly { readonly provider: SignInProvider; readonly since: Date | null }[]> {
    if (providers.length === 0) return [];
    const identities = await listIdentities(db, personId);
    return providers.map((provider) => ({ provider, since: identities.find(({ issuer }) => sameIssuer(issuer, provider.issuer))?.connectedAt ?? null }));
  }

  /** Takes a provider off a person's account, unless it is their only way in. */
  async function disconnect({ personId }: Viewer, provider: SignInProvider, { address }: Pick<Caller, "address">): Promise<Result<true, "only-way" | "not-connected">> {
    const identities = await listIdentities(db, personId);
    const own = identities.filter(({ issuer }) => sameIssuer(issuer, provider.issuer));
    if (own.length === 0) return refuse("not-connected");
    if (own.length === identities.length && (await findPasswordHash(db, personId)) === null) return refuse("only-way");
    await inTransaction(db, async (tx) => {
      for (const { issuer } of own) await disconnectIssuer(tx, personId, issuer);
      await record(tx, "provider-disconnected", personId, address);
    });
    return accept(true);
  }

  return { providers, findProvider, beginAtProvider, findPending, finishAtProvider, listConnections, disconnect };
}

/** A slash at the end of a configured issuer makes no other provider of it. */
function sameIssuer(one: string, other: string): boolean {
  return one.replace(/\/$/, "") === other.replace(/\/$/, "");
}
