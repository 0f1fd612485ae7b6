import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readSettings, type Settings } from "../app/web/settings";

/**
 * The settings of this process, or an end with every fault named.
 * The demo makes itself a secret, kept beside its database, so that sessions outlive a restart.
 */
export function settingsFromEnvironment(isDemo: boolean): Settings {
  const outcome = readSettings(process.env, isDemo);
  if (!outcome.ok) {
    console.error("Boardmark cannot start. Please correct these settings:");
    for (const fault of outcome.faults) console.error(`  ${fault}`);
    process.exit(2);
  }
  const settings = { ...outcome.settings, dataDir: path.resolve(outcome.settings.dataDir) };
  mkdirSync(settings.dataDir, { recursive: true });
  return settings.sessionSecret === null ? { ...settings, sessionSecret: ownSecret(settings.dataDir) } : settings;
}

function ownSecret(dataDir: string): string {
  const file = path.join(dataDir, "session-secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
