import type { AppContext } from "../app/web/context";

/** What lives as long as the process; each request adds its own part. */
export type ProcessContext = Pick<AppContext, "db" | "frameworks" | "papers" | "settings" | "wakeJobs" | "now" | "newId">;
