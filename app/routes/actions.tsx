import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../auth/guards";
import { dateInEngland } from "../core/text/instants";
import { readActionsPage } from "../page-data/actions";
import { readTrustPlace } from "../page-data/trust-place";
import { ActionsPage } from "../ui/pages/actions-page";
import { notFound } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Actions - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "read-actions", code);
  const place = await readTrustPlace(context, viewer, code, "Actions");
  if (place === null) throw notFound();
  return readActionsPage(context.db, viewer, place, request.url, dateInEngland(context.now()));
}

export default function Actions() {
  return <ActionsPage {...useLoaderData<typeof loader>()} />;
}
