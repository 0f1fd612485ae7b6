/**
 * The least a broadcaster can be: plain Node, nothing stored, every write sent at once to everybody who listens. What the
 * workshop is measured beside. Run with `node --input-type=module -e`.
 */
export const BARE_BROADCASTER = `
import { createServer } from "node:http";
const ears = new Set();
let version = 0;
createServer((request, response) => {
  if (request.method === "GET") {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write("retry: 3000\\n\\n");
    ears.add(response);
    response.on("close", () => ears.delete(response));
    return;
  }
  request.resume();
  request.on("end", () => {
    version += 1;
    for (const ear of ears) ear.write("id: " + version + "\\nevent: count\\ndata: {\\"version\\":" + version + "}\\n\\n");
    response.end("saved");
  });
}).listen(0, "127.0.0.1", function () { console.log("ready " + this.address().port); });
`;
