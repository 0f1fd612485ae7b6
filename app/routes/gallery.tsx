import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { requireDemo } from "../auth/guards";
import { GalleryPage } from "../ui/pages/gallery-page";

export const meta: MetaFunction = () => [{ title: "Parts of the pages - Boardmark" }];

/** Every part in its states, in the worked example alone: elsewhere there is no such address. */
export function loader({ context }: LoaderFunctionArgs) {
  requireDemo(context);
  return null;
}

export default function Gallery() {
  return <GalleryPage />;
}
