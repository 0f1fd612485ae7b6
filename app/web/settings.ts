import { z } from "zod";
import type { SignInProvider } from "../core/accounts/sign-in-provider";
import { readProviders } from "./provider-settings";

const blankIsAbsent = (value: unknown) => (value === "" ? undefined : value);

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Every setting the process reads from its environment. */
const settingsSchema = z.object({
  HOST: z.preprocess(blankIsAbsent, z.string().default("127.0.0.1")),
  PORT: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .regex(/^\d{1,5}$/, "must be a port number, such as 3000")
      .default("3000")
      .transform(Number),
  ),
  DATA_DIR: z.preprocess(blankIsAbsent, z.string().default("./data")),
  DATABASE_URL: z.preprocess(
    blankIsAbsent,
    z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgresql:// (leave it out for the embedded database)").optional(),
  ),
  PUBLIC_URL: z.preprocess(blankIsAbsent, z.url({ protocol: /^https?$/, error: "must be an http or https address" }).optional()),
  TRUST_PROXY: z.preprocess(blankIsAbsent, z.string().regex(/^\d+$/, "must be the number of proxies in front, such as 1").default("0").transform(Number)),
  SESSION_SECRET: z.preprocess(blankIsAbsent, z.string().min(32, "must have at least 32 characters").optional()),
  MAIL_FROM: z.preprocess(blankIsAbsent, z.email("must be an email address").optional()),
  METRICS_PORT: z.preprocess(blankIsAbsent, z.string().regex(/^\d{1,5}$/, "must be a port number, such as 9464").transform(Number).optional()),
  SLOW_QUERY_MS: z.preprocess(blankIsAbsent, z.string().regex(/^\d{1,6}$/, "must be whole milliseconds, such as 200").default("200").transform(Number)),
  LOG_LEVEL: z.preprocess(blankIsAbsent, z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).optional()),
  SMTP_URL: z.preprocess(blankIsAbsent, z.string().regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://").optional()),
});

/** The names of every setting, as .env.example lists them. */
export const SETTING_NAMES: readonly string[] = [...Object.keys(settingsSchema.shape), "SIGN_IN_PROVIDERS"];

export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** A postgresql:// address, or null: the embedded database under dataDir. */
  readonly databaseUrl: string | null;
  readonly publicUrl: string | null;
  /** How many proxies stand in front, for the caller's address and the scheme. */
  readonly trustProxy: number;
  readonly sessionSecret: string | null;
  readonly smtpUrl: string | null;
  /** Where this machine alone may ask for the process's counts; null: nowhere. */
  readonly metricsPort: number | null;
  /** Milliseconds from which a statement is logged as slow. */
  readonly slowQuery: number;
  /** The sender of mail; null: boardmark@ the public address. */
  readonly mailFrom: string | null;
  /** By which people may sign in besides a password; empty: none. */
  readonly providers: readonly SignInProvider[];
  /** From which weight on lines are logged; null: the usual one. */
  readonly logLevel: (typeof LOG_LEVELS)[number] | null;
  readonly isDemo: boolean;
};

/**
 * Reads the settings from an environment.
 * @returns the settings, or every fault at once, each naming its setting.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  isDemo: boolean,
): { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly faults: readonly string[] } {
  const parsed = settingsSchema.safeParse(environment);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  const { providers, faults: providerFaults } = readProviders(environment["SIGN_IN_PROVIDERS"]);
  faults.push(...providerFaults);
  if (providers.length > 0 && !environment["PUBLIC_URL"]) faults.push("PUBLIC_URL is missing: sign-in providers send people back to it");
  if (!isDemo) faults.push(...unsafeInProduction(environment));
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  const env = parsed.data;
  return {
    ok: true,
    settings: {
      host: env.HOST,
      port: env.PORT,
      dataDir: env.DATA_DIR,
      databaseUrl: env.DATABASE_URL ?? null,
      publicUrl: env.PUBLIC_URL ?? null,
      trustProxy: env.TRUST_PROXY,
      sessionSecret: env.SESSION_SECRET ?? null,
      smtpUrl: env.SMTP_URL ?? null,
      metricsPort: env.METRICS_PORT ?? null,
      slowQuery: env.SLOW_QUERY_MS,
      mailFrom: env.MAIL_FROM ?? null,
      logLevel: env.LOG_LEVEL ?? null,
      providers,
      isDemo,
    },
  };
}

function unsafeInProduction(environment: Readonly<Record<string, string | undefined>>): string[] {
  const faults: string[] = [];
  if (!environment["PUBLIC_URL"]) faults.push("PUBLIC_URL is missing: the address people use, such as https://boardmark.example.nhs.uk");
  if (!environment["SESSION_SECRET"]) faults.push("SESSION_SECRET is missing: at least 32 random characters");
  const { PUBLIC_URL: publicUrl, SESSION_SECRET: secret } = environment;
  if (publicUrl && /^http:/i.test(publicUrl) && !isThisMachine(publicUrl)) faults.push("PUBLIC_URL must begin with https://: over http, cookies and answers can be read on the way");
  if (secret && new Set(secret).size < 10) faults.push("SESSION_SECRET repeats few characters: make it of random ones");
  for (const [name, value] of Object.entries(environment)) {
    if (SETTING_NAMES.includes(name) && value && /change-?me|boardmark-demo/i.test(value)) faults.push(`${name} is a published example: anybody knows it`);
  }
  return faults;
}

function isThisMachine(address: string): boolean {
  return URL.canParse(address) && ["127.0.0.1", "localhost", "[::1]"].includes(new URL(address).hostname);
}
