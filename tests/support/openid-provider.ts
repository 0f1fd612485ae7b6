import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import Provider, { type Configuration } from "oidc-provider";

/** What the provider says of somebody. */
export type Claims = { readonly email?: string; readonly email_verified?: boolean; readonly name?: string; readonly roles?: readonly string[] };

export type OpenIdProvider = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly close: () => Promise<void> };

export type ProviderOptions = {
  readonly port: number;
  /** Where it sends browsers back to. */
  readonly returnAddress: string;
  /** By the name somebody types. */
  readonly people: Readonly<Record<string, Claims>>;
};

/** A real OpenID provider on this machine. Its sign-in page asks for a name and nothing else. */
export async function startOpenIdProvider({ port, returnAddress, people }: ProviderOptions): Promise<OpenIdProvider> {
  const issuer = `http://127.0.0.1:${port}`;
  const [clientId, clientSecret] = ["boardmark", randomBytes(24).toString("hex")];
  const configuration: Configuration = {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnAddress], grant_types: ["authorization_code"], response_types: ["code"] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "roles"] },
    findAccount: (_context, accountId) => ({ accountId, claims: () => Promise.resolve({ sub: accountId, ...people[accountId], roles: [...(people[accountId]?.roles ?? [])] }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    jwks: { keys: [{ ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "one" }] },
    pkce: { required: () => true },
    ttl: { Session: 600, Grant: 600, Interaction: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    // Its people have agreed already.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? "" });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(issuer, configuration);
  const answer = provider.callback();
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/sign-in/")) void askForName(provider, request, response);
    else void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    ...{ issuer, clientId, clientSecret },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function askForName(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === "POST") {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const accountId = new URLSearchParams(body).get("name") ?? "";
    const result = accountId === "" ? { error: "access_denied", error_description: "Stopped on the way" } : { login: { accountId } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
  response.setHeader("Content-Type", "text/html");
  response.end(`<!DOCTYPE html><html lang="en"><title>Test provider</title><form method="post"><label>Name <input name="name"></label><button>Go on</button></form></html>`);
}
