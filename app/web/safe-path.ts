/**
 * A path of this service to go to after signing in, from what an address asked for.
 * @returns the path with its query, without a fragment; the start page for anything that leads elsewhere or back to signing in.
 */
export function safePath(asked: string | null): string {
  const start = "/";
  // A browser reads "\" as "/" and drops tabs and line ends, so that "/\t/host" leaves the site.
  if (asked === null || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes("\\")) return start;
  const here = "http://here.invalid";
  if (!URL.canParse(asked, here)) return start;
  const { origin, pathname, search } = new URL(asked, here);
  if (origin !== here || pathname.startsWith("//") || /^\/sign-(in|out)\b/.test(pathname)) return start;
  return `${pathname}${search}`;
}
