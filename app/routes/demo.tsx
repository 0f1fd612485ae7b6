import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readDemoHours } from "../page-data/demo-hours";
import { DemoPage } from "../ui/pages/demo-page";
import { notFound } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "The worked example, hour by hour - Boardmark" }];

/** The guided demo, in the worked example alone: elsewhere there is no such address. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.demo === null) throw notFound();
  return readDemoHours(context.demo, context.viewer);
}

export default function Demo() {
  return <DemoPage {...useLoaderData<typeof loader>()} />;
}
