import { z } from "zod";
import { optionalDateField } from "../assessment/form-fields";
import { AUDIT_KINDS } from "./audit-words";

const KIND_WORD = "Choose one of the kinds in the list";

/** Which entries a reader asks for; a field that is left blank asks for all. */
export const auditFilterSchema = z.object({
  from: optionalDateField,
  to: optionalDateField,
  kind: z
    .enum([...AUDIT_KINDS, ""], KIND_WORD)
    .optional()
    .transform((kind) => (kind === undefined || kind === "" ? null : kind)),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "Choose a page by its number")
    .default("1")
    .transform(Number),
});

export type AuditFilter = Pick<z.infer<typeof auditFilterSchema>, "from" | "to" | "kind">;

/** The form that exports: the same filter, and in which form. */
export const auditExportSchema = auditFilterSchema.omit({ page: true }).extend({ as: z.enum(["csv", "json"], "Choose CSV or JSON") });
