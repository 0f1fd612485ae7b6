import { route, type RouteConfig } from "@remix-run/route-config";

/** Every address that Remix answers, in the order of the user's journey. */
const routes: RouteConfig = [
  route("/", "routes/home.tsx", { index: true }),
  route("sign-in", "routes/sign-in.tsx"),
  route("sign-in/code", "routes/sign-in-code.tsx"),
  route("forgotten-password", "routes/forgotten-password.tsx"),
  route("set-password/:token", "routes/set-password.tsx"),
  route("sign-out", "routes/sign-out.tsx"),
  route("account", "routes/account.tsx"),
  route("account/codes", "routes/account-codes.tsx"),
  route("trusts/:ods", "routes/trust-home.tsx"),
  route("trusts/:ods/assessments/new", "routes/new-assessment.tsx"),
  route("assessments/:id", "routes/assessment-home.tsx"),
  route("assessments/:id/seats", "routes/seats.tsx"),
  route("assessments/:id/answer", "routes/answer-list.tsx"),
  route("assessments/:id/answer/:theme", "routes/answer-theme.tsx"),
  route("assessments/:id/answer/:theme/save", "routes/answer-save.ts"),
  route("assessments/:id/spreads", "routes/spreads.tsx"),
  route("assessments/:id/agree/:theme", "routes/agree.tsx"),
  route("assessments/:id/approval", "routes/approval.tsx"),
  route("assessments/:id/results", "routes/results.tsx"),
  route("assessments/:id/paper", "routes/paper.tsx"),
  ...["pdf", "docx", "xlsx", "csv", "json"].map((form) => route(`assessments/:id/paper.${form}`, "routes/paper-file.ts", { id: `paper-${form}` })),
  route("administration", "routes/administration.tsx"),
  route("accessibility", "routes/accessibility.tsx"),
  route("privacy", "routes/privacy.tsx"),
  route("how-levels-work", "routes/how-levels-work.tsx"),
  route("ics/:icb", "routes/ics-home.tsx"),
  route("ics/:icb/compare", "routes/ics-compare.tsx"),
  ...["json", "csv", "xlsx"].map((form) => route(`ics/:icb/compare.${form}`, "routes/ics-compare-file.ts", { id: `ics-compare-${form}` })),
  route("assessments/:id/release", "routes/release.tsx"),
  route("*", "routes/not-found.tsx"),
];

export default routes;
