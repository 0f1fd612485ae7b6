import { expect, test } from "vitest";
import { deepFreeze } from "../../../app/core/framework/deep-freeze";

test("every object and list inside is frozen, also under one that was frozen before", () => {
  const data = deepFreeze({ list: [{ deep: { deeper: [1] } }], shallow: Object.freeze({ open: { still: true } }), nothing: null });
  expect(Object.isFrozen(data.list[0]?.deep.deeper)).toBe(true);
  expect(Object.isFrozen(data.shallow.open)).toBe(true);
});

test("a change to frozen data throws instead of reaching other requests", () => {
  const data = deepFreeze({ themes: [{ title: "Well led" }] });
  expect(() => Object.assign(data.themes[0] ?? {}, { title: "Other" })).toThrow(TypeError);
  expect(() => data.themes.push({ title: "More" })).toThrow(TypeError);
});
