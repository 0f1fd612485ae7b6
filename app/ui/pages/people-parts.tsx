import { DataTable } from "../nhs/data-table";
import { HiddenText } from "../nhs/hidden-text";
import { Notice } from "../nhs/notice";
import { ListPages } from "../nhs/pagination";
import type { Listed } from "../../web/paging";
import { Act } from "./workshop-act";

/** A role as a table shows it; code and role name it in a form. */
export type RoleRow = { readonly role: string; readonly code: string; readonly text: string; readonly at: string; readonly from: string; readonly to: string; readonly isHeld: boolean };
export type RequestRow = { readonly id: string; readonly name: string; readonly email: string; readonly role: string; readonly at: string; readonly asked: string };
/** A request of one's own that was refused, and whom to ask. */
export type RefusedRow = { readonly id: string; readonly role: string; readonly at: string; readonly refused: string; readonly whom: string };
/** A link just made: shown this once. */
export type MadeLink = { readonly who: string; readonly address: string };

/** The link by which one person chooses a password, to hand to that person alone. */
export function MadeLinkNotice({ made }: { readonly made: MadeLink | null }) {
  if (made === null) return null;
  return (
    <Notice kind="done" title={`A link for ${made.who}`} announce>
      <p>
        <code className="bm-address">{made.address}</code>
      </p>
      <p>It is shown this once, and works once. Give it to that person alone. Links made before open nothing any more.</p>
    </Notice>
  );
}

/** Roles that people have asked for; nothing when nobody has. */
export function RoleRequests({ action, requests, listed, showsPlace }: { readonly action: string; readonly requests: readonly RequestRow[]; readonly listed: Listed; readonly showsPlace: boolean }) {
  if (requests.length === 0) return null;
  return (
    <>
      <h2 id="requests">{listed.total > requests.length ? `Roles asked for (${listed.total})` : "Roles asked for"}</h2>
      <p>Be sure that you know the person: their name and address are as they, or their sign-in provider, gave them.</p>
      <DataTable
        caption="Roles asked for, the oldest first"
        captionHidden
        rows={requests}
        rowKey={({ id }) => id}
        columns={[
          { key: "who", head: "Who", cell: ({ name, email }) => <WhoCell name={name} email={email} /> },
          { key: "role", head: "Role", cell: ({ role, at }) => (showsPlace ? `${role}, ${at}` : role) },
          { key: "asked", head: "Asked", cell: ({ asked }) => asked },
          {
            key: "act",
            head: "Decide",
            cell: ({ id, name, role }) => (
              <>
                <Act action={action} intent="grant" fields={{ request: id }} small>
                  Give<HiddenText> {role} to {name}</HiddenText>
                </Act>
                <Act action={action} intent="refuse" fields={{ request: id }} look="second" small>
                  Refuse<HiddenText> {role} to {name}</HiddenText>
                </Act>
              </>
            ),
          },
        ]}
      />
      <ListPages of="requests" listed={listed} />
    </>
  );
}

/** A name with the address under it. */
export function WhoCell({ name, email, href }: { readonly name: string; readonly email: string; readonly href?: string }) {
  return (
    <>
      {href === undefined ? <b>{name}</b> : <a href={href}>{name}</a>}
      <br />
      <span className="bm-quiet bm-address">{email}</span>
    </>
  );
}
