/** One measured number; null: it could not be had. The baseline is the same, measured in the same run on the least that could do it. */
export type Figure = { readonly name: string; readonly value: number | null; readonly unit: string; readonly baseline: number | null };
