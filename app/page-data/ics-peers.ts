import type { Viewer } from "../core/permissions/viewer";
import { systemName } from "../core/text/organisation-names";
import type { Queries } from "../db/database";
import { findSystem } from "../db/organisations";
import { listPeerSets } from "../db/peer-sets";
import type { IcsPeersPageProps } from "../ui/pages/ics-peers-page";
import { systemFrame } from "../web/frames";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";

/** A person's own sets of peers, on the way to a system's comparison; null when there is no such system. */
export async function readIcsPeers({ db }: { readonly db: Queries }, viewer: Viewer, code: string, url: string): Promise<Omit<IcsPeersPageProps, "typed" | "errors"> | null> {
  const system = await findSystem(db, code);
  if (system === null) return null;
  const sets = await listPeerSets(db, viewer.personId);
  const { items, listed } = partOf(sets, url);
  return {
    frame: systemFrame(viewer, { code, name: systemName(system.name) }, "Compare"),
    action: paths.peers(code),
    listed,
    sets: items.map(({ id, name, trustCodes }) => ({ id, name, trusts: trustCodes.join(", "), href: `${paths.compare(code)}?peers=saved:${id}#official` })),
  };
}
