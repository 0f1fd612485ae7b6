import { Client } from "pg";

const CHANNEL = "boardmark_workshop";
const AGAIN_AFTER = 1_000;

/**
 * Hears the wake-ups of every process that shares a PostgreSQL database, on a connection of its own. When the connection
 * breaks it is made again; what was missed meanwhile is made good by `onReconnect`, after which readers catch up by number.
 *
 * @returns how to stop.
 */
export function listenForWakes(address: string, onWake: (assessmentId: string) => void, onReconnect: () => void, reportFault: (fault: unknown) => void): () => Promise<void> {
  let client: Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;

  function again(fault: unknown): void {
    if (isStopped || timer !== null) return;
    reportFault(fault);
    client = null;
    timer = setTimeout(() => {
      timer = null;
      void connect();
    }, AGAIN_AFTER);
  }

  async function connect(): Promise<void> {
    const made = new Client({ connectionString: address, keepAlive: true });
    made.on("error", again);
    made.on("end", () => again(new Error("The connection that hears wake-ups ended")));
    made.on("notification", ({ payload }) => onWake(payload ?? ""));
    try {
      await made.connect();
      await made.query(`LISTEN ${CHANNEL}`);
      client = made;
      onReconnect();
    } catch (fault) {
      again(fault);
    }
  }

  void connect();
  return async () => {
    isStopped = true;
    if (timer !== null) clearTimeout(timer);
    await client?.end();
  };
}
