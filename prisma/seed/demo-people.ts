import { SERVICE_CODE } from "../../app/core/accounts/account-form";
import type { RoleName } from "../../app/core/permissions/viewer";

/** Invented people of invented organisations; made by `npm run demo` alone. Their names are their roles. */
export const DEMO_PASSWORD = "boardmark-demo";

export const DEMO_SIGN_INS: readonly { readonly email: string; readonly is: string }[] = [
  { email: "lead@northmoor.example", is: "trust lead of Northmoor" },
  { email: "facilitator@northmoor.example", is: "facilitator at Northmoor" },
  { email: "digital@northmoor.example", is: "digital team at Northmoor" },
  { email: "chair@northmoor.example", is: "board member (also ned1@, ned2@, ceo@, cfo@, cno@, cmo@, cdio@)" },
  { email: "observer@northmoor.example", is: "observer at Northmoor" },
  { email: "lead@valeside.example", is: "trust lead of Valeside, in the same ICS" },
  { email: "lead@moorandvaleambulance.example", is: "trust lead of Moor and Vale Ambulance, which has not begun" },
  { email: "chair@moorandvaleambulance.example", is: "board member there (also ned1@, ned2@, ceo@, cfo@, coo@)" },
  { email: "ics@moorandvale.example", is: "system lead of Moor and Vale" },
  { email: "groups@moorandvale.example", is: "system lead of Moor and Vale and of a provider group" },
  { email: "admin@boardmark.example", is: "service administrator" },
];

export type DemoPerson = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: RoleName;
  readonly organisationCode: string;
  /** Further places at which the role is held. */
  readonly also?: readonly string[];
};

function northmoor(account: string, name: string, role: RoleName): DemoPerson {
  return { id: `northmoor-${account}`, email: `${account}@northmoor.example`, name, role, organisationCode: "XN1" };
}

function ambulance(account: string, name: string, role: RoleName): DemoPerson {
  return { id: `ambulance-${account}`, email: `${account}@moorandvaleambulance.example`, name: `${name} of Moor and Vale Ambulance`, role, organisationCode: "XA1" };
}

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  northmoor("lead", "Company secretary of Northmoor", "trust-lead"),
  northmoor("facilitator", "Facilitator at Northmoor", "facilitator"),
  northmoor("digital", "Digital team at Northmoor", "digital-team"),
  northmoor("chair", "Chair of Northmoor", "board-member"),
  northmoor("ceo", "Chief executive of Northmoor", "board-member"),
  northmoor("cfo", "Chief finance officer of Northmoor", "board-member"),
  northmoor("cno", "Chief nurse of Northmoor", "board-member"),
  northmoor("cmo", "Medical director of Northmoor", "board-member"),
  northmoor("cdio", "Chief digital and information officer of Northmoor", "board-member"),
  northmoor("ned1", "Non-executive director of Northmoor, audit", "board-member"),
  northmoor("ned2", "Non-executive director of Northmoor, quality", "board-member"),
  northmoor("observer", "Governor of Northmoor", "observer"),
  { id: "valeside-lead", email: "lead@valeside.example", name: "Company secretary of Valeside", role: "trust-lead", organisationCode: "XV1" },
  ambulance("lead", "Company secretary", "trust-lead"),
  ambulance("chair", "Chair", "board-member"),
  ambulance("ceo", "Chief executive", "board-member"),
  ambulance("cfo", "Chief finance officer", "board-member"),
  ambulance("coo", "Chief operating officer", "board-member"),
  ambulance("ned1", "Non-executive director", "board-member"),
  ambulance("ned2", "Second non-executive director", "board-member"),
  { id: "moor-and-vale-ics", email: "ics@moorandvale.example", name: "Digital lead of Moor and Vale ICS", role: "system-lead", organisationCode: "XMV" },
  { id: "moor-and-vale-groups", email: "groups@moorandvale.example", name: "Director of two systems", role: "system-lead", organisationCode: "XMV", also: ["XPG"] },
  { id: "service-admin", email: "admin@boardmark.example", name: "Service administrator", role: "service-administrator", organisationCode: SERVICE_CODE },
];
