import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import { listDigestWishes } from "../db/action-digests";
import type { Queries } from "../db/database";
import { findOrganisationNames } from "../db/places";
import type { AccountEmailsPageProps } from "../ui/pages/account-emails-page";
import { paths } from "../web/paths";
import type { Settings } from "../web/settings";

/** Trusts whose actions a person may read, and so may have an e-mail about. */
export function trustsWithEmails(viewer: Viewer): readonly string[] {
  return [...new Set(viewer.roles.map(({ organisationCode }) => organisationCode))].filter((code) => can(viewer, "read-actions", code));
}

/** Which weekly e-mails a person gets, with the way to turn each on or off. */
export async function readAccountEmails(db: Queries, { smtpUrl, publicUrl }: Pick<Settings, "smtpUrl" | "publicUrl">, viewer: Viewer): Promise<Omit<AccountEmailsPageProps, "done">> {
  const codes = trustsWithEmails(viewer);
  const [names, wishes] = await Promise.all([findOrganisationNames(db, codes), listDigestWishes(db, viewer.personId)]);
  return {
    action: paths.accountEmails(),
    accountHref: paths.account(),
    signOutAction: paths.signOut(),
    email: viewer.email,
    sendsMail: smtpUrl !== null && publicUrl !== null,
    trusts: codes.map((code) => ({ code, name: names.get(code)?.name ?? code, isOn: wishes.some(({ trustCode, isOn }) => trustCode === code && isOn) })),
  };
}
