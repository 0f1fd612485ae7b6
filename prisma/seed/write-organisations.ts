import { SERVICE_CODE } from "../../app/core/accounts/account-form";
import { normaliseName } from "../../app/core/organisations/normalise-name";
import type { Transaction } from "../../app/db/database";
import {
  BOARDS_BEGAN,
  DEMO_FORMER_NAME,
  DEMO_GROUP,
  DEMO_PARTNERSHIP,
  DEMO_SYSTEMS,
  DEMO_TRUSTS,
  INVENTED,
  MERGED_ON,
  type DemoTrust,
} from "./demo-organisations";

/** The service itself, the invented systems and trusts, their names, settings, memberships and the merger. */
export async function writeOrganisations(tx: Transaction): Promise<void> {
  const regionOf = new Map(DEMO_SYSTEMS.map(({ code, regionCode }) => [code, regionCode]));
  await tx.organisation.upsert({ where: { code: SERVICE_CODE }, create: { code: SERVICE_CODE, kind: "service", name: "Boardmark", source: "This service" }, update: {} });
  await tx.organisation.createMany({
    data: [
      ...DEMO_SYSTEMS.map((system) => ({ ...system, kind: "icb", opened: BOARDS_BEGAN, source: INVENTED })),
      { code: DEMO_GROUP.code, kind: DEMO_GROUP.kind, name: DEMO_GROUP.name, opened: DEMO_GROUP.opened, source: INVENTED },
      ...DEMO_TRUSTS.map(({ code, name, type, systemCode, opened, closed }) => ({
        code,
        kind: "trust",
        name,
        type,
        regionCode: regionOf.get(systemCode) ?? null,
        opened,
        closed,
        source: INVENTED,
      })),
    ],
  });
  await tx.organisationName.createMany({ data: namesOf() });
  await tx.organisationSetting.createMany({
    data: DEMO_TRUSTS.flatMap(({ code, settings }) => settings.map((setting) => ({ organisationCode: code, setting, source: INVENTED }))),
  });
  await tx.systemMembership.createMany({
    data: [
      ...DEMO_TRUSTS.map((trust) => ({ ...spanOf(trust), memberCode: trust.code, systemCode: trust.systemCode, isPrincipal: true })),
      { ...DEMO_PARTNERSHIP, to: null, isPrincipal: false },
      ...DEMO_GROUP.members.map((memberCode) => ({ memberCode, systemCode: DEMO_GROUP.code, from: DEMO_GROUP.opened, to: null, isPrincipal: false })),
    ].map((one) => ({ ...one, id: `demo-${one.memberCode}-${one.systemCode}`, source: INVENTED, decision: "decided", decidedBy: "service-admin" })),
  });
  await tx.succession.createMany({
    data: ["XS2", "XF1"].map((predecessorCode) => ({ predecessorCode, successorCode: "XS1", date: MERGED_ON, kind: "merger", source: INVENTED })),
  });
}

function spanOf({ opened, closed }: DemoTrust): { readonly from: string; readonly to: string | null } {
  return { from: opened ?? BOARDS_BEGAN, to: closed === null ? null : MERGED_ON };
}

function namesOf() {
  const { code, name, to } = DEMO_FORMER_NAME;
  return [
    ...[...DEMO_SYSTEMS, DEMO_GROUP, ...DEMO_TRUSTS].map((one) => ({ code: one.code, name: one.name, from: one.code === code ? to : null, to: null, id: `demo-${one.code}` })),
    { code, name, from: null, to, id: `demo-${code}-former` },
  ].map((one) => ({ id: one.id, organisationCode: one.code, name: one.name, normalised: normaliseName(one.name), from: one.from, to: one.to, source: INVENTED }));
}
