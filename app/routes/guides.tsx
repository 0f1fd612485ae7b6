import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { GUIDES } from "../core/text/guides";
import { GuidesPage } from "../ui/pages/guides-page";
import { paths } from "../web/paths";
import { publicFrame } from "../web/public-frame";

export const meta: MetaFunction = () => [{ title: "Guides - Boardmark" }];

export function loader({ context }: LoaderFunctionArgs) {
  return {
    ...publicFrame(context.viewer),
    guides: GUIDES.map(({ reader, title, sentence }) => ({ href: paths.guide(reader), title, sentence })),
    primersHref: paths.primers(),
  };
}

export default function Guides() {
  return <GuidesPage {...useLoaderData<typeof loader>()} />;
}
