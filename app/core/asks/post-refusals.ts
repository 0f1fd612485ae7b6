/** Why something could not be posted, by field of the form. */
export function postRefusalInWords(code: "not-a-member" | "no-such-theme" | "past"): Readonly<Record<string, string>> {
  if (code === "past") return { until: "Give a last day that is still to come" };
  return code === "no-such-theme" ? { themeId: "Choose a theme" } : { systemCode: "Choose a system this trust belongs to today" };
}
