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
  const asked = new Request(`http://${request.headers.host}${request.originalUrl}`, { method: "POST", headers: { "Content-Type": request.get("Content-Type") ?? "" }, body });
  const answer = await orThrownResponse(async () => action({ request: asked, params: request.params, context }));
  for (const [name, value] of answer.headers) response.append(name, value);
  response.status(answer.status).end(Buffer.from(await answer.arrayBuffer()));
}

async function readBody(request: Incoming): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of request as AsyncIterable<Uint8Array>) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
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
