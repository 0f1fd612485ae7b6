import * as openid from "openid-client";
import { readArrival, type Arrival, type SignInProvider } from "../core/accounts/sign-in-provider";

/** In seconds: a provider that stays silent longer is taken for unreachable. */
const PATIENCE = 5;
const DISCOVERY_LIFE = 3_600_000;

/** What only this browser and the provider's answer together can show. */
export type Secrets = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Speaks OpenID Connect with the configured providers: authorisation code with PKCE, state and nonce. */
export function createProviderExchange(now: () => Date) {
  const discovered = new Map<string, { readonly configuration: openid.Configuration; readonly until: number }>();

  /** What the provider says of itself; asked at most once an hour. A failure is not remembered. */
  async function discover({ id, issuer, clientId, clientSecret }: SignInProvider): Promise<openid.Configuration> {
    const kept = discovered.get(id);
    if (kept !== undefined && kept.until > now().getTime()) return kept.configuration;
    const address = new URL(issuer);
    // Settings allow http on this machine alone.
    const execute = address.protocol === "http:" ? [openid.allowInsecureRequests] : [];
    const configuration = await openid.discovery(address, clientId, clientSecret, undefined, { execute, timeout: PATIENCE });
    discovered.set(id, { configuration, until: now().getTime() + DISCOVERY_LIFE });
    return configuration;
  }

  /** Where a browser is sent to sign in. @returns null when the provider does not answer. */
  async function begin(provider: SignInProvider, returnAddress: string): Promise<{ readonly address: string; readonly secrets: Secrets } | null> {
    const configuration = await orNull(() => discover(provider));
    if (configuration === null) return null;
    const secrets = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() };
    const address = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: returnAddress,
      scope: "openid email profile",
      code_challenge: await openid.calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: "S256",
      state: secrets.state,
      nonce: secrets.nonce,
    });
    return { address: address.href, secrets };
  }

  /**
   * Changes the code that the browser brought back for who it is.
   * @param answer the query of the address it came back to.
   * @returns null when anything about it does not fit: state, nonce, verifier, signature, issuer, audience, time.
   */
  async function finish(provider: SignInProvider, returnAddress: string, answer: string, secrets: Secrets): Promise<Arrival | null> {
    return orNull(async () => {
      const configuration = await discover(provider);
      const back = new URL(returnAddress);
      back.search = answer;
      const tokens = await openid.authorizationCodeGrant(configuration, back, {
        pkceCodeVerifier: secrets.verifier,
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) return null;
      const hasRest = claims["email"] !== undefined || configuration.serverMetadata().userinfo_endpoint === undefined;
      const rest = hasRest ? {} : await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return readArrival({ ...rest, ...claims }, provider);
    });
  }

  return { begin, finish };
}

/** Whatever a provider or a network does wrong ends in one refusal; our own mistakes do not. */
async function orNull<T>(ask: () => Promise<T | null>): Promise<T | null> {
  try {
    return await ask();
  } catch (fault) {
    if (isTheirs(fault)) return null;
    throw fault;
  }
}

function isTheirs(fault: unknown): boolean {
  return (
    fault instanceof openid.ClientError ||
    fault instanceof openid.ResponseBodyError ||
    fault instanceof openid.AuthorizationResponseError ||
    fault instanceof openid.WWWAuthenticateChallengeError ||
    // What fetch says when nobody answers, before the library wraps it.
    (fault instanceof TypeError && fault.message === "fetch failed")
  );
}
