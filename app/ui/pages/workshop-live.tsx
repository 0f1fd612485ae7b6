/** Where a page hears that something changed, and which event it was drawn from. */
export type LiveProps = { readonly href: string; readonly version: number };

/**
 * Keeps a page up to date where a script runs; without one, a reload does.
 * @param as desk: counts and parts are refreshed in place; wall and room: the page is asked for anew.
 * @param says what is read out when the page is shown anew and this has changed
 */
export function Live({ live, as, says }: { readonly live: LiveProps | null; readonly as: "desk" | "wall" | "room"; readonly says?: string }) {
  if (live === null) return null;
  return (
    <>
      <div data-live={live.href} data-live-version={live.version} data-live-as={as} data-live-says={says} role="status" className="bm-live" />
      <script src="/islands/live.js" defer />
      {as !== "room" && <script src="/islands/wifi.js" defer />}
    </>
  );
}
