import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";

/** Browser features the product never uses, refused to it and to whatever might run in it. */
const UNUSED_FEATURES = ["accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment", "usb"];
const A_YEAR = 31_536_000;

/**
 * Everything comes from here, and a script or style within a page only under the nonce of that very answer.
 * Style attributes are refused as well; SVG's presentation attributes (fill, stroke, ...) are not styles.
 */
export function contentSecurityPolicy(nonce: string, isSecure: boolean): string {
  const parts = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return [...parts, ...(isSecure ? ["upgrade-insecure-requests"] : [])].join("; ");
}

/** Puts the headers of protection on every answer, and the nonce of this one into `response.locals.nonce`. */
export function securityHeaders({ isSecure }: { readonly isSecure: boolean }): RequestHandler {
  const fixed = Object.entries({
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": UNUSED_FEATURES.map((feature) => `${feature}=()`).join(", "),
    // Not "no-referrer": browsers would then send "Origin: null" with our own forms, and the origin check refuse them.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    ...(isSecure ? { "Strict-Transport-Security": `max-age=${A_YEAR}` } : {}),
  });
  return (_request, response, next) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals["nonce"] = nonce;
    response.setHeader("Content-Security-Policy", contentSecurityPolicy(nonce, isSecure));
    for (const [name, value] of fixed) response.setHeader(name, value);
    next();
  };
}
