import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { offeredFramework } from "../core/framework/framework-library";
import { readPrimer } from "../page-data/primer";
import { PrimerPage } from "../ui/pages/primer-page";
import { publicFrame } from "../web/public-frame";
import { notFound } from "../web/responses";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Two minutes on ${data?.title ?? "a theme"} - Boardmark` }];

export function loader({ params, context }: LoaderFunctionArgs) {
  const primer = readPrimer(offeredFramework(context.frameworks), params["theme"] ?? "");
  if (primer === null) throw notFound();
  return { ...publicFrame(context.viewer), ...primer };
}

export default function Primer() {
  return <PrimerPage {...useLoaderData<typeof loader>()} />;
}
