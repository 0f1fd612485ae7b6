import { RELEASE_AUDIENCES, type ReleaseAudience } from "../core/assessment/release-form";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";

/** One consent, as given and perhaps taken back. */
export type ReleaseRecord = {
  readonly id: string;
  readonly system: { readonly code: string; readonly name: string };
  readonly audience: ReleaseAudience;
  /** Null: the audience gets no single themes. */
  readonly themeId: string | null;
  readonly releasedAt: Date;
  /** A person's id. */
  readonly releasedBy: string;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
};

/** Every consent of an assessment, for its own trust: by system, audience, theme and time. */
export async function listReleases(db: Queries, assessmentId: string): Promise<readonly ReleaseRecord[]> {
  const rows = await db.levelRelease.findMany({
    where: { assessmentId },
    include: { system: { select: { code: true, name: true } } },
    orderBy: [{ systemCode: "asc" }, { audience: "asc" }, { themeId: "asc" }, { releasedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, system, audience, themeId, releasedAt, releasedBy, withdrawnAt, withdrawnBy }) => ({
    id,
    system,
    audience: readOneOf(RELEASE_AUDIENCES, audience),
    themeId,
    releasedAt,
    releasedBy,
    withdrawnAt,
    withdrawnBy,
  }));
}

/** The service itself: the England table is released to it and not to a system. Null while no such organisation is recorded. */
export async function findServiceCode(db: Queries): Promise<string | null> {
  const service = await db.organisation.findFirst({ where: { kind: "service" }, select: { code: true }, orderBy: { code: "asc" } });
  return service?.code ?? null;
}

/** Adds consents. */
export async function addReleases(
  tx: Transaction,
  assessmentId: string,
  releases: readonly { readonly id: string; readonly systemCode: string; readonly audience: ReleaseAudience; readonly themeId: string | null }[],
  { releasedBy, releasedAt }: { readonly releasedBy: string; readonly releasedAt: Date },
): Promise<void> {
  await tx.levelRelease.createMany({ data: releases.map((release) => ({ assessmentId, ...release, releasedBy, releasedAt })) });
}

/** Takes consents back that still stand. */
export async function withdrawReleases(
  tx: Transaction,
  assessmentId: string,
  ids: readonly string[],
  { withdrawnBy, withdrawnAt }: { readonly withdrawnBy: string; readonly withdrawnAt: Date },
): Promise<void> {
  await tx.levelRelease.updateMany({ where: { assessmentId, id: { in: [...ids] }, withdrawnAt: null }, data: { withdrawnAt, withdrawnBy } });
}
