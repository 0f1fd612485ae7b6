import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PrivacyPage } from "../ui/pages/privacy-page";
import { publicFrame } from "../web/public-frame";

export const meta: MetaFunction = () => [{ title: "Privacy - Boardmark" }];

export function loader({ context }: LoaderFunctionArgs) {
  return publicFrame(context.viewer);
}

export default function Privacy() {
  return <PrivacyPage {...useLoaderData<typeof loader>()} />;
}
