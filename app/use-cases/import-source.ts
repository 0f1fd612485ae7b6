import type { ConfirmedAlias } from "../core/organisations/confirmed-alias";
import type { IcbRegister, TrustRegister } from "../core/organisations/register";

/** A file given to an import. */
export type GivenFile = {
  /** As people know it, without its folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
};

/** What every import needs beside its file. */
export type ImportSupplies = {
  readonly boards: IcbRegister;
  readonly trusts: TrustRegister;
  readonly aliases: readonly ConfirmedAlias[];
  readonly now: Date;
  readonly newId: () => string;
  /** Who imports; null: the command line. */
  readonly personId: string | null;
};
