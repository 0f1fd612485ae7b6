/** Why something could not be posted, by field of the form. */
export function postRefusalInWords(code: "not-a-member" | "no-such-theme" | "no-such-statement" | "past"): Readonly<Record<string, string>> {
  if (code === "past") return { until: "Give a last day that is still to come" };
  if (code === "no-such-statement") return { statementId: "Choose a statement of the theme, or the theme as a whole" };
  return code === "no-such-theme" ? { themeId: "Choose a theme" } : { systemCode: "Choose a system this trust belongs to today" };
}
