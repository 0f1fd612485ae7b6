import { deviceName } from "../core/accounts/device-name";
import { formatInstant } from "../core/text/instants";
import type { AccountPageProps } from "../ui/pages/account-page";
import { partOf } from "../web/paging";

type Device = { readonly sessionId: string; readonly userAgent: string | null; readonly since: Date; readonly isThisOne: boolean };

/** Browsers on one page. */
const BROWSERS = 20;

/** The browsers a person is signed in with, as far as the address asks. */
export function deviceRows(devices: readonly Device[], url: string): Pick<AccountPageProps, "devices" | "listed"> {
  const { items, listed } = partOf(devices, url, { size: BROWSERS });
  return { listed, devices: items.map(({ sessionId, userAgent, since, isThisOne }) => ({ id: sessionId, name: deviceName(userAgent), since: formatInstant(since), isThisOne })) };
}
