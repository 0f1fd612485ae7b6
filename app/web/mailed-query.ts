import { z } from "zod";

const schema = z.object({ sent: z.string().regex(/^\d{1,3}$/).transform(Number), failed: z.string().regex(/^\d{1,3}$/).transform(Number) });

/** How many e-mails the mail server took and how many not, as the address says that a page is led to after they were sent; null: none were. */
export function readMailed(url: string): { readonly sent: number; readonly failed: number } | null {
  const read = schema.safeParse(Object.fromEntries(new URL(url).searchParams));
  return read.success ? read.data : null;
}
