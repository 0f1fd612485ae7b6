import type { Action } from "./permissions";

/**
 * Who may ask a route for something: everybody, everybody signed in, whoever has the link, the holder of a seat that
 * answers in the assessment or of any seat in it, nobody, or whoever the permission table lets do one of the actions at the organisation that the address names.
 */
export type Access = "anyone" | "signed-in" | "link-holder" | "seat-holder" | "seated" | "nobody" | Action | readonly Action[];

export type RoutePermission = { readonly read: Access; readonly write: Access };

/**
 * A row for every route of app/routes.ts, by its id. The guards stand in the routes themselves; the tests ask every route as
 * every role, at the own trust and at others, and compare with this. A route without a row fails them.
 */
export const ROUTE_PERMISSIONS: Readonly<Record<string, RoutePermission>> = {
  "routes/home": { read: "anyone", write: "nobody" },
  "routes/sign-in": { read: "anyone", write: "anyone" },
  "routes/sign-in-code": { read: "anyone", write: "anyone" },
  "routes/forgotten-password": { read: "anyone", write: "anyone" },
  "routes/set-password": { read: "link-holder", write: "link-holder" },
  "routes/sign-out": { read: "nobody", write: "anyone" },
  "routes/account": { read: "signed-in", write: "signed-in" },
  "routes/account-codes": { read: "signed-in", write: "signed-in" },
  "routes/account-emails": { read: "signed-in", write: "signed-in" },
  "routes/email-off": { read: "link-holder", write: "link-holder" },
  "routes/trust-home": { read: "read-trust", write: "nobody" },
  "routes/new-assessment": { read: "set-up-assessment", write: "set-up-assessment" },
  "routes/assessment-home": { read: "read-trust", write: ["set-up-assessment", "run-workshop"] },
  "routes/seats": { read: "set-up-assessment", write: "set-up-assessment" },
  "routes/answer-list": { read: "seat-holder", write: "nobody" },
  "routes/answer-theme": { read: "seat-holder", write: "seat-holder" },
  "routes/answer-save": { read: "nobody", write: "seat-holder" },
  "routes/join": { read: "anyone", write: "anyone" },
  "routes/join-seat": { read: "link-holder", write: "link-holder" },
  "routes/workshop-links": { read: "set-up-assessment", write: "set-up-assessment" },
  "routes/workshop-room": { read: "seated", write: "seated" },
  "routes/workshop": { read: "run-workshop", write: "run-workshop" },
  "routes/workshop-ballots": { read: "run-workshop", write: "run-workshop" },
  "routes/projector": { read: "run-workshop", write: "nobody" },
  "routes/workshop-minute": { read: "read-results", write: "nobody" },
  "routes/spreads": { read: "read-results", write: "nobody" },
  "routes/agree": { read: "run-workshop", write: "run-workshop" },
  "routes/approval": { read: "record-approval", write: "record-approval" },
  "routes/results": { read: "read-results", write: "nobody" },
  "routes/trust-asks": { read: "post-asks", write: "post-asks" },
  "routes/actions": { read: "read-actions", write: "nobody" },
  "routes/new-action": { read: "keep-actions", write: "keep-actions" },
  "routes/action": { read: "read-actions", write: "keep-actions" },
  "routes/actions-calendar": { read: "read-actions", write: "nobody" },
  "routes/priorities": { read: "read-actions", write: "set-priorities" },
  "routes/follow-up": { read: "read-results", write: "nobody" },
  "routes/ics-home": { read: "read-comparison", write: "nobody" },
  "routes/ics-compare": { read: "read-comparison", write: "nobody" },
  "ics-compare-json": { read: "read-comparison", write: "nobody" },
  "ics-compare-csv": { read: "read-comparison", write: "nobody" },
  "ics-compare-xlsx": { read: "read-comparison", write: "nobody" },
  "routes/ics-asks": { read: "read-comparison", write: "read-comparison" },
  "routes/ics-peers": { read: "read-comparison", write: "read-comparison" },
  "routes/england": { read: "read-england", write: "administer-service" },
  "england-json": { read: "read-england", write: "nobody" },
  "england-csv": { read: "read-england", write: "nobody" },
  "routes/paper": { read: "read-draft-paper", write: "nobody" },
  "paper-pdf": { read: "read-draft-paper", write: "nobody" },
  "paper-docx": { read: "read-draft-paper", write: "nobody" },
  "paper-xlsx": { read: "read-draft-paper", write: "nobody" },
  "paper-csv": { read: "read-draft-paper", write: "nobody" },
  "paper-json": { read: "read-draft-paper", write: "nobody" },
  "routes/administration": { read: "administer-service", write: "nobody" },
  "routes/accessibility": { read: "anyone", write: "nobody" },
  "routes/privacy": { read: "anyone", write: "nobody" },
  "routes/how-levels-work": { read: "anyone", write: "nobody" },
  "routes/primers": { read: "anyone", write: "nobody" },
  "routes/primer": { read: "anyone", write: "nobody" },
  "routes/themes": { read: "set-up-assessment", write: "nobody" },
  "routes/theme-settings": { read: "set-up-assessment", write: "set-up-assessment" },
  "routes/evidence": { read: "read-trust", write: "nobody" },
  "routes/evidence-theme": { read: "read-trust", write: "tick-elements" },
  "routes/evidence-file": { read: "read-trust", write: "nobody" },
  "routes/vital-signs": { read: "read-trust", write: ["set-up-assessment", "tick-elements"] },
  "routes/visits": { read: "read-trust", write: "read-trust" },
  "routes/release": { read: "release-levels", write: "release-levels" },
  "routes/not-found": { read: "nobody", write: "nobody" },
};
