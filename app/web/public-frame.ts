import type { Viewer } from "../core/permissions/viewer";
import { plainFrame, type Frame } from "./frames";
import { paths } from "./paths";

/** The frame of a page that everybody may read. */
export function publicFrame(viewer: Viewer | null): { readonly frame: Frame | null; readonly signInHref: string } {
  return { frame: viewer === null ? null : plainFrame(), signInHref: paths.signIn() };
}
