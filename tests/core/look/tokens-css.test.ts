import { expect, test } from "vitest";
import { tokensCss } from "../../../app/core/look/tokens-css";

// After a change of the constants, `npx vitest run tests/core/look -u` writes the style sheet again.
test("the style sheet's custom properties are the look's constants", async () => {
  await expect(tokensCss()).toMatchFileSnapshot("../../../app/ui/styles/tokens.css");
});
