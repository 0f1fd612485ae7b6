import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission, requireServiceAdministrator } from "../auth/guards";
import { findTrustName } from "../db/places";
import { readAudit } from "../page-data/audit";
import { AuditPage } from "../ui/pages/audit-page";
import { administrationFrame, trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { notFound } from "../web/responses";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.isService ? "The service’s audit log" : "Audit log"} - Boardmark` }];

/** A trust's audit log, or at an address without a trust the service's own. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["ods"];
  if (code === undefined) {
    requireServiceAdministrator(context);
    return readAudit(context.db, { organisationCode: null, path: paths.serviceAudit(), exportPath: paths.serviceAuditExport(), frame: administrationFrame() }, request.url);
  }
  const viewer = requirePermission(context, "read-trust-audit", code);
  const trust = await findTrustName(context.db, code);
  if (trust === null) throw notFound();
  const frame = trustFrame(viewer, trust, { assessmentId: null, current: "Audit log" });
  return readAudit(context.db, { organisationCode: code, path: paths.trustAudit(code), exportPath: paths.trustAuditExport(code), frame }, request.url);
}

export default function Audit() {
  return <AuditPage {...useLoaderData<typeof loader>()} />;
}
