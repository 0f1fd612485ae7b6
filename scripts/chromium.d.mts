/** The browser to use: the one CHROME_PATH names, or the first found in the usual places; null when there is none. */
export function findChromium(): string | null;
