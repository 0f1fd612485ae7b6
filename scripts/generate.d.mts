/** The models for PostgreSQL, from the one set of models. */
export function derivePostgresSchema(models: string): string;
