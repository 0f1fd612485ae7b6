import { expect, test } from "vitest";
import { findUncountedWords } from "./counted-words";
import { readSourceFiles } from "./source-file";

const NO_FREE_TEXT = {
  Code: "a system's code of 2 to 12 signs",
  "Code on the screen in the room": "six letters and numbers",
  "Code of your trust or system": "an ODS code",
  "ODS code": "a code of three to five signs",
  "ODS codes": "codes alone",
  "ODS code of the trust it means": "a code",
  "Organisation’s code": "a code",
  "{`Type ${trust.code} to ask for it`}": "the trust's code",
  "The list, one person and role a line": "names, addresses and roles from a table",
  "Which trust?": "what to look for: a name or a code",
  Name: "a person's name",
  "Find by name or email address": "what to look for; nothing is kept",
  "Name of the network": "stays in this browser",
  Password: "stays in this browser",
};

test("every field for words has a limit, counted down under it, and no browser cuts one off unsaid", () => {
  expect(findUncountedWords(readSourceFiles(["app/ui/pages"], /\.tsx$/), NO_FREE_TEXT)).toEqual([]);
});

test("a field without a count, and one that is cut off, are seen", () => {
  const bad = `const a = <TextField name="why" label="Why" />;
const b = <TextArea name="notes" label="Notes" maxLength={20} />;
const c = <textarea name="more" />;
const d = <TextField name="code" label="Code" />;
const fine = [<TextField name="why" label="Why" limit={20} />, <TextField name="email" label="Email" type="email" />, <input type="hidden" name="id" />];`;
  expect(findUncountedWords([{ path: "app/ui/pages/bad.tsx", text: bad }], NO_FREE_TEXT)).toEqual([
    'app/ui/pages/bad.tsx:1 has no count for "Why"',
    'app/ui/pages/bad.tsx:2 lets the browser cut off "Notes" unsaid',
    'app/ui/pages/bad.tsx:3 has no count for "more"',
  ]);
});
