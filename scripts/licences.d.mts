export type Licensed = { readonly name: string; readonly version: string; readonly licence: string };
export function listLicences(root: string): readonly Licensed[];
export function describeLicences(root: string): string;
