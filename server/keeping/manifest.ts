import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The first file of a backup: what is in it, and what each part must come to. */
export const manifestSchema = z.object({
  format: z.literal("boardmark-backup-1"),
  /** When the copy was taken: what was committed before is in it. */
  takenAt: z.iso.datetime(),
  engine: z.enum(["sqlite", "postgresql"]),
  /** The migrations the database had run. */
  migrations: z.array(z.string().regex(/^\d{4}_[a-z_]+$/)).min(1),
  /** Each is tables/NAME.jsonl, a line a row, by primary key. */
  tables: z.array(z.object({ name: z.string().regex(/^[A-Za-z]+$/), rows: z.int().min(0), size: z.int().min(0), sha256 })),
  /** Kept beside the database; each is files/PATH. */
  files: z.array(z.object({ path: z.string().regex(/^(evidence|papers)(\/[A-Za-z0-9][A-Za-z0-9.-]*)+$/), size: z.int().min(0), sha256 })),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The folders under the data folder whose files belong to the database's rows. */
export const KEPT_FOLDERS = ["evidence", "papers"] as const;
