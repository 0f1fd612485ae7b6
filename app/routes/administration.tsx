import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireServiceAdministrator } from "../auth/guards";
import { formatDate } from "../core/text/dates";
import { dateInEngland, formatInstant } from "../core/text/instants";
import { formatCount } from "../core/text/numbers";
import { listDmaReleases } from "../db/dma";
import { listImportRuns } from "../db/import-runs";
import { readRegisterCounts } from "../db/register-counts";
import { AdministrationPage } from "../ui/pages/administration-page";
import { plainFrame } from "../web/frames";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";

export const meta: MetaFunction = () => [{ title: "Administration - Boardmark" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireServiceAdministrator(context);
  const [counts, releases, runs] = await Promise.all([readRegisterCounts(context.db, dateInEngland(context.now())), listDmaReleases(context.db), listImportRuns(context.db)]);
  const { items, listed } = partOf(runs, request.url, { at: "imports" });
  return {
    frame: { ...plainFrame(), organisation: "The service", role: "Service administrator" },
    counts: { trusts: formatCount(counts.trusts), systems: formatCount(counts.systems), proposals: formatCount(counts.proposals) },
    releases: releases.map(({ id, name, asAt, fileName, sha256 }) => ({ id, name, asAt: formatDate(asAt), file: fileName, hash: sha256.slice(0, 12) })),
    setUpHref: paths.setUp(),
    membershipsHref: paths.memberships(),
    systemsHref: paths.systems(),
    peopleHref: paths.servicePeople(),
    auditHref: paths.serviceAudit(),
    listed,
    runs: items.map(({ id, at, fileName, summary }) => ({ id, at: formatInstant(at), file: fileName, summary })),
  };
}

export default function Administration() {
  return <AdministrationPage {...useLoaderData<typeof loader>()} />;
}
