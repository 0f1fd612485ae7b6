import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { offeredFramework } from "../core/framework/framework-library";
import { HowLevelsWorkPage } from "../ui/pages/how-levels-work-page";
import { publicFrame } from "../web/public-frame";

export const meta: MetaFunction = () => [{ title: "How levels work - Boardmark" }];

export function loader({ context }: LoaderFunctionArgs) {
  const { scale, title, version, source } = offeredFramework(context.frameworks);
  return { ...publicFrame(context.viewer), scale, framework: { title, version, source: source.name } };
}

export default function HowLevelsWork() {
  return <HowLevelsWorkPage {...useLoaderData<typeof loader>()} />;
}
