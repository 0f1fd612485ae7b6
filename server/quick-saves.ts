import { Router, type Request as Incoming, type RequestHandler, type Response as Outgoing } from "express";
import type { ActionFunction, AppLoadContext, ServerBuild } from "@remix-run/node";

type Parts = { readonly build: ServerBuild; readonly loadContext: (request: Incoming, response: Outgoing) => Promise<AppLoadContext> };

const ROUTE = "routes/answer-save";

/**
 * The one address that a whole room writes to at once, answered without Remix's router in between: the route's own action, its
 * guard included, is called with the request. The router would take longer than all the rest. Comes after limits and origin.
 */
export function quickSaves({ build, loadContext }: Parts): RequestHandler {
  const action = build.routes[ROUTE]?.module.action;
  if (action === undefined) throw new Error(`The pages lack ${ROUTE}`);
  const router = Router();
  router.post("/assessments/:id/answer/:theme/save", (request, response, next) => void save(action, loadContext, request, response).catch(next));
  return router;
}

async function save(action: ActionFunction, loadContext: Parts["loadContext"], request: Incoming, response: Outgoing): Promise<void> {
  const [body, context] = await Promise.all([readBody(request), loadContext(request, response)]);
  const asked = asRequest(request, body);
  const answer = await orThrownResponse(async () => action({ request: asked, params: request.params, context }));
  for (const [name, value] of answer.headers) response.append(name, value);
  response.status(answer.status).end(Buffer.from(await answer.arrayBuffer()));
}

/** What the action reads: the fields of an ordinary form as they are, since fetch's own way to them, through streams, takes as long as the rest of a save. */
function asRequest(request: Incoming, body: Uint8Array<ArrayBuffer>): Request {
  const address = `http://${request.headers.host}${request.originalUrl}`;
  const type = request.get("Content-Type") ?? "";
  const headers = { "Content-Type": type };
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return new Request(address, { method: "POST", headers, body });
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(body))) form.append(name, value);
  return Object.defineProperty(new Request(address, { method: "POST", headers }), "formData", { value: () => Promise.resolve(form) });
}

function readBody(request: Incoming): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    request.on("data", (part: Uint8Array) => void parts.push(part));
    request.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))));
    request.on("error", reject);
    request.on("close", () => reject(new Error("The request broke off")));
  });
}

/** A guard refuses by throwing its answer. */
async function orThrownResponse(run: () => Promise<unknown>): Promise<Response> {
  try {
    const answer = await run();
    if (answer instanceof Response) return answer;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
  throw new Error(`${ROUTE} gave no response`);
}
