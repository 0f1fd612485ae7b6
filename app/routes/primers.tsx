import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { offeredFramework } from "../core/framework/framework-library";
import { readPrimers } from "../page-data/primer";
import { PrimersPage } from "../ui/pages/primers-page";
import { publicFrame } from "../web/public-frame";

export const meta: MetaFunction = () => [{ title: "Two minutes on each theme - Boardmark" }];

export function loader({ context }: LoaderFunctionArgs) {
  return { ...publicFrame(context.viewer), ...readPrimers(offeredFramework(context.frameworks)) };
}

export default function Primers() {
  return <PrimersPage {...useLoaderData<typeof loader>()} />;
}
