import { z } from "zod";

const words = z.string().regex(/\S/);

/** A name in an official file that a person confirmed to mean an organisation, and why it does. */
export const confirmedAliasSchema = z.strictObject({ name: words, code: z.string().regex(/^[A-Z0-9]{3,5}$/), reason: words }).readonly();

export type ConfirmedAlias = z.output<typeof confirmedAliasSchema>;

/** The product's own list of confirmed aliases. */
export const aliasRegisterSchema = z.strictObject({ aliases: z.array(confirmedAliasSchema).readonly() }).readonly();
