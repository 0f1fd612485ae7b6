import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../auth/guards";
import { dateInEngland } from "../core/text/instants";
import { readFollowUpPage } from "../page-data/follow-up";
import { readTrustPlace } from "../page-data/trust-place";
import { FollowUpPage } from "../ui/pages/follow-up-page";
import { notFound } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Follow-up - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "read-results", code);
  const place = await readTrustPlace(context, viewer, code, "Actions");
  if (place === null) throw notFound();
  return readFollowUpPage(context.db, context.frameworks, viewer, place, request.url, dateInEngland(context.now()));
}

export default function FollowUp() {
  return <FollowUpPage {...useLoaderData<typeof loader>()} />;
}
