import type { Takeover } from "../core/assessment/takeover";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { RefusedRole } from "../core/text/role-refusals";
import type { Db } from "../db/database";

/** What a use-case works with; a request's context has all of it. */
export type Tools = {
  readonly db: Db;
  readonly frameworks: FrameworkLibrary;
  readonly now: () => Date;
  /** A random id that nobody can guess. */
  readonly newId: () => string;
  /** Who asks and from where, for the audit record; absent when the service acts by itself. */
  readonly viewer?: Actor | null;
  readonly clientAddress?: string;
  /** Tells the holder of a seat or an account by mail that it was opened anew; null: this service sends no mail. */
  readonly tellHolder?: ((email: string, by: Takeover) => void) | null;
  /** Tells a person by mail that a role they asked for was refused; null: this service sends no mail. */
  readonly tellRefused?: ((email: string, refused: RefusedRole) => void) | null;
};

/** Who does it: a signed-in person whose right to do it the guard has checked. */
export type Actor = { readonly personId: string };
