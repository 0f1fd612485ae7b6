import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireDemo } from "../auth/guards";
import { readDemoHours } from "../page-data/demo-hours";
import { DemoPage } from "../ui/pages/demo-page";

export const meta: MetaFunction = () => [{ title: "The worked example, hour by hour - Boardmark" }];

/** The guided demo, in the worked example alone: elsewhere there is no such address. */
export function loader({ context }: LoaderFunctionArgs) {
  return readDemoHours(requireDemo(context), context.viewer);
}

export default function Demo() {
  return <DemoPage {...useLoaderData<typeof loader>()} />;
}
