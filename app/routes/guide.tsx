import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findGuide } from "../core/text/guides";
import { GuidePage } from "../ui/pages/guide-page";
import { paths } from "../web/paths";
import { publicFrame } from "../web/public-frame";
import { notFound } from "../web/responses";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? "A guide"} - Boardmark` }];

export function loader({ params, context }: LoaderFunctionArgs) {
  const guide = findGuide(params["reader"] ?? "");
  if (guide === null) throw notFound();
  const { title, sentence, sections, promise } = guide;
  return { ...publicFrame(context.viewer), title, sentence, sections, promise, guidesHref: paths.guides() };
}

export default function Guide() {
  return <GuidePage {...useLoaderData<typeof loader>()} />;
}
