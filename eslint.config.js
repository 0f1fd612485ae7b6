import tseslint from "typescript-eslint";

/** The habits of the house that a linter can see; tests/architecture sees the others. */
export default tseslint.config(
  { ignores: ["node_modules/", "build/", "data/**", "app/db/generated/", "test-artefacts/"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "all" }],
      "func-style": ["error", "declaration", { allowArrowFunctions: true }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-var": "error",
      "prefer-const": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-param-reassign": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only: a default export has a new name at every import." },
        { selector: "ExportAllDeclaration", message: "No barrels." },
        { selector: "TSEnumDeclaration", message: "A closed list is a zod enum or a union of literals." },
      ],
    },
  },
  {
    // Remix, Vite and the other tools ask for a default export here.
    files: ["app/routes/**", "app/routes.ts", "app/root.tsx", "app/entry.*.tsx", "*.config.ts", "*.config.js"],
    rules: { "no-restricted-syntax": "off" },
  },
);
