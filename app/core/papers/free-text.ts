/** Words a person wrote. Printed in a public paper only once approved for it. */
export type FreeText = { readonly text: string; readonly isPublic: boolean };
