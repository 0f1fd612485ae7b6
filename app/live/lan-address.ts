import { networkInterfaces } from "node:os";

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/**
 * Where phones in the room reach this service: its public address; else the address the page itself was asked at; else,
 * when that is this machine's own loopback and the service listens beyond it, its address on the network.
 *
 * @param settings `host` is what the service listens on
 * @returns an origin, such as "https://boardmark.example"
 */
export function roomOrigin(requestUrl: string, settings: { readonly publicUrl: string | null; readonly host: string }): string {
  if (settings.publicUrl !== null) return new URL(settings.publicUrl).origin;
  const { protocol, host, port } = new URL(requestUrl);
  if (!LOOPBACK.test(host) || LOOPBACK.test(settings.host) || settings.host === "::1") return `${protocol}//${host}`;
  const [lan] = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal);
  return lan === undefined ? `${protocol}//${host}` : `${protocol}//${lan.address}${port === "" ? "" : `:${port}`}`;
}
