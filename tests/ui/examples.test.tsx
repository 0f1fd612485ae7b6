import { HtmlValidate } from "html-validate";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Example } from "../../app/ui/nhs/example";
import { FRAME_EXAMPLES, GALLERY, GalleryPage } from "../../app/ui/pages/gallery-page";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // React writes these forms; browsers read them alike.
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "doctype-style": "off",
    "void-style": "off",
    // A drawing's own lengths and places are styles that no class can hold.
    "no-inline-style": "off",
    // Tables keep their roles when a phone turns their rows into blocks, which would otherwise take them away.
    "no-redundant-role": "off",
    // Boxes of one question are sent as a list.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
    // A list may have a name.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
});

const EXAMPLES: readonly (readonly [string, Example])[] = [
  ...FRAME_EXAMPLES.map((example) => [`Frame: ${example.name}`, example] as const),
  ...GALLERY.flatMap(({ name, examples }) => examples.map((example) => [`${name}: ${example.name}`, example] as const)),
];

test.each(EXAMPLES)("%s is valid HTML", async (_, { shown }) => {
  await expectValid(shown);
});

test("the gallery as a whole is valid HTML: no two parts share an id", async () => {
  await expectValid(<GalleryPage />);
});

async function expectValid(shown: ReactElement): Promise<void> {
  const page = `<!doctype html><html lang="en-GB"><head><title>Parts</title></head><body>${renderToStaticMarkup(shown)}</body></html>`;
  const { results } = await validator.validateString(page);
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`))).toEqual([]);
}
