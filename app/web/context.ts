import type { Auth } from "../auth/auth";
import type { Db } from "../db/database";
import type { Takeover } from "../core/assessment/takeover";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { AnsweringMail, AnsweringMailFacts } from "../core/text/answering-mails";
import type { PaperMailFacts } from "../core/text/paper-mails";
import type { RefusedRole } from "../core/text/role-refusals";
import type { Viewer } from "../core/permissions/viewer";
import type { Demo } from "./demo";
import type { PaperRenderer } from "./paper-renderer";
import type { Settings } from "./settings";

/** What the process hands to every loader and action: nothing is reached through a module's own state. */
export type AppContext = {
  readonly db: Db;
  readonly frameworks: FrameworkLibrary;
  readonly papers: PaperRenderer;
  readonly settings: Settings;
  readonly auth: Auth;
  readonly viewer: Viewer | null;
  /** Where to sign in and come back from, when the request asks for a page; null for downloads, data and writes. */
  readonly signInPath: string | null;
  readonly isWrite: boolean;
  /** The Cookie header: a browser may hold a seat in any assessment without anybody being signed in. */
  readonly cookies: string | null;
  /** The network address the request came from, behind the trusted proxies. */
  readonly clientAddress: string;
  /** Where the fonts lie that pictures are drawn with. */
  readonly fontFolder: string;
  readonly nonce: string;
  /** Logs a fault under the id of this request. */
  readonly reportFault: (fault: unknown) => void;
  readonly requestId: string;
  /** Tells a holder by mail; null: this service sends no mail. */
  readonly tellHolder: ((email: string, by: Takeover) => void) | null;
  /** Tells a person by mail that a role they asked for was refused; null: this service sends no mail. */
  readonly tellRefused: ((email: string, refused: RefusedRole) => void) | null;
  /** Writes to a member and says whether the mail server took it; null: this service sends no mail. */
  readonly mailMember: ((to: string, mail: AnsweringMail, facts: AnsweringMailFacts, assessmentId: string) => Promise<boolean>) | null;
  /** Tells a board member that a paper was issued, and says whether the mail server took it; null: this service sends no mail. */
  readonly mailPaper: ((to: string, facts: PaperMailFacts, assessmentId: string) => Promise<boolean>) | null;
  /** What the worked example has beside the product; null in every other service. */
  readonly demo: Demo | null;
  /** Has the work that a request ordered begun now; nobody waits for it. */
  readonly wakeJobs: () => void;
  readonly now: () => Date;
  readonly newId: () => string;
};

declare module "@remix-run/node" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- augmenting Remix's own interface
  interface AppLoadContext extends AppContext {
    readonly boardmark?: true;
  }
}
