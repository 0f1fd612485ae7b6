import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "../auth/guards";
import { readOwnData } from "../page-data/own-data";
import { download } from "../web/downloads";

/** What the service holds of the reader, as a file. */
export async function loader({ context }: LoaderFunctionArgs) {
  const data = await readOwnData(context.db, requireViewer(context));
  return download(`${JSON.stringify(data, null, 2)}\n`, "json", "boardmark-my-data");
}
