import type { ReactElement } from "react";

/** One state of a part, as the gallery, the accessibility tests and the pictures show it. */
export type Example = { readonly name: string; readonly shown: ReactElement };
