import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccessibilityPage } from "../ui/pages/accessibility-page";
import { publicFrame } from "../web/public-frame";

export const meta: MetaFunction = () => [{ title: "Accessibility - Boardmark" }];

export function loader({ context }: LoaderFunctionArgs) {
  return publicFrame(context.viewer);
}

export default function Accessibility() {
  return <AccessibilityPage {...useLoaderData<typeof loader>()} />;
}
