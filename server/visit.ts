import type { Request, Response } from "express";
import type { Auth } from "../app/auth/auth";
import type { AppContext } from "../app/web/context";
import { paths } from "../app/web/paths";

export type VisitParts = Pick<AppContext, "viewer" | "signInPath" | "isWrite" | "cookies" | "clientAddress">;

const READS = new Set(["GET", "HEAD"]);

/**
 * Where somebody not signed in is sent from a request: only when it asks for a page. Data and downloads, whose addresses
 * end in .data, .json, .pdf and so on, are no place to answer with a form.
 */
export function signInPathFor(method: string, address: string): string | null {
  const lastPart = address.split("?")[0]?.split("/").at(-1) ?? "";
  return READS.has(method) && !lastPart.includes(".") ? paths.signIn(address) : null;
}

/** Whose request this is and how it may be answered. Asked before any loader, as it may move the session's end on. */
export async function readVisit(auth: Auth, request: Request, response: Response): Promise<VisitParts> {
  const { viewer, setCookie } = await auth.findViewer(request.headers.cookie);
  if (setCookie !== null) response.append("Set-Cookie", setCookie);
  return {
    viewer,
    signInPath: signInPathFor(request.method, request.originalUrl),
    isWrite: !READS.has(request.method),
    cookies: request.headers.cookie ?? null,
    clientAddress: networkOf(request.ip ?? ""),
  };
}

/** An IPv4 address as it is, of an IPv6 address the half that one household or hospital has: it may pick the rest at will. */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 !== undefined) return v4;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const groups = [...before, ...gap, ...after].slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""));
  return `${groups.join(":")}::/64`;
}
