/** An e-mail as the service would send it, of one kind. */
export type MailPreview = {
  /** In addresses. */
  readonly id: string;
  /** What it is for, in words. */
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
};

/** What the worked example has beside the product; no other service has it. */
export type Demo = {
  /** Every invented person's. */
  readonly password: string;
  readonly mails: readonly MailPreview[];
};
