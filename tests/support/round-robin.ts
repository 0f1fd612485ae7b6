import http from "node:http";
import type { AddressInfo } from "node:net";

export type RoundRobin = { readonly url: string; readonly close: () => Promise<void> };

/**
 * A load balancer as small as can be: each request goes to the next address in turn, and on to the one after it where nobody
 * listens. What breaks off in the middle is broken off for the browser too, as any balancer would.
 */
export async function startRoundRobin(port: number, backends: () => readonly string[]): Promise<RoundRobin> {
  let turn = 0;
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => pass(request, response, Buffer.concat(parts), backends().length));
  });

  function pass(request: http.IncomingMessage, response: http.ServerResponse, body: Buffer, left: number): void {
    const all = backends();
    turn += 1;
    const target = new URL(all[turn % all.length] ?? "");
    const passed = http.request({ host: target.hostname, port: target.port, path: request.url, method: request.method, headers: request.headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.on("error", () => response.destroy());
      answer.on("close", () => !answer.complete && response.destroy());
    });
    passed.on("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code === "ECONNREFUSED" && left > 1) return pass(request, response, body, left - 1);
      response.destroy();
    });
    response.on("close", () => passed.destroy());
    passed.end(body);
  }

  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
