import type { ActionFunctionArgs } from "@remix-run/node";
import { requireSystemReader } from "../auth/guards";
import { readNews } from "../use-cases/read-news";
import { paths } from "../web/paths";
import { notFound, seeOther } from "../web/responses";

/** There is nothing here to read. */
export function loader() {
  return notFound();
}

/** The reader says that the news of a system is read. */
export async function action({ params, context }: ActionFunctionArgs) {
  const viewer = requireSystemReader(context);
  const code = params["icb"] ?? "";
  const outcome = await readNews(context, viewer, code);
  if (!outcome.ok) throw notFound();
  return seeOther(paths.system(code));
}
