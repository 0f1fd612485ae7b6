import { expect, test } from "vitest";
import { findUnguarded } from "./guards";
import { readProductCode } from "./source-file";

const FOR_EVERYBODY: Readonly<Record<string, string>> = {
  "app/routes/home.tsx": "the front door: shows a stranger the way to sign in, and nothing else",
  "app/routes/sign-in.tsx": "nobody is signed in yet",
  "app/routes/sign-out.tsx": "signing out twice is no fault",
  "app/routes/not-found.tsx": "answers every unknown address alike",
  "app/routes/sign-in-code.tsx": "the second step of signing in",
  "app/routes/sign-in-with.tsx": "nobody is signed in yet",
  "app/routes/provider-return.tsx": "the sealed cookie of the browser that began is the guard",
  "app/routes/forgotten-password.tsx": "nobody is signed in yet, and every address is answered alike",
  "app/routes/confirm-email.tsx": "the token in the address is the guard",
  "app/routes/set-password.tsx": "the token in the address is the guard",
  "app/routes/email-off.tsx": "the token in the address is the guard, and all it does is end an email",
  "app/routes/join.tsx": "a way in without an account: the code of the room is the guard",
  "app/routes/accessibility.tsx": "a public page",
  "app/routes/published-paper.tsx": "a paper its trust has published; any other reference is 404",
  "app/routes/published-file.ts": "a file of a paper its trust has published; any other reference is 404",
  "app/routes/guides.tsx": "the guides to hand out, for everybody",
  "app/routes/guide.tsx": "the guides to hand out, for everybody",
  "app/routes/primers.tsx": "the framework in plain words, for everybody",
  "app/routes/primer.tsx": "the framework in plain words, for everybody",
  "app/routes/privacy.tsx": "a public page",
  "app/routes/how-levels-work.tsx": "a public page",
};

test("every loader and action guards itself", () => {
  expect(findUnguarded(readProductCode(), FOR_EVERYBODY)).toEqual([]);
});

test("every route that is for everybody is still there", () => {
  const paths = new Set(readProductCode().map(({ path }) => path));
  expect(Object.keys(FOR_EVERYBODY).filter((path) => !paths.has(path))).toEqual([]);
});

test("a loader without a guard is seen; one that is guarded through another function is not", () => {
  const files = [
    { path: "app/auth/guards.ts", text: `export function requireViewer(visit: Visit) { return visit.viewer; }` },
    { path: "app/web/seat.ts", text: `import { requireViewer } from "../auth/guards"; export function readSeat(visit: Visit) { return requireViewer(visit); }` },
    { path: "app/routes/bad.tsx", text: `import { requireViewer } from "../auth/guards"; export function loader() { return 1; } export function action({ context }: A) { return requireViewer(context); }` },
    { path: "app/routes/fine.tsx", text: `import { readSeat } from "../web/seat"; export function loader({ context }: A) { return readSeat(context); }` },
    { path: "app/routes/open.tsx", text: `export function loader() { return 1; }` },
  ];
  expect(findUnguarded(files, { "app/routes/open.tsx": "a reason" })).toEqual(["app/routes/bad.tsx#loader has no guard"]);
});
