const part = encodeURIComponent;

/** Every address of the product, built in one place. Codes and ids are encoded; no address ends in a slash. */
export const paths = {
  start: () => "/",
  signIn: (to?: string) => (to ? `/sign-in?to=${part(to)}` : "/sign-in"),
  signInCode: (to?: string) => (to ? `/sign-in/code?to=${part(to)}` : "/sign-in/code"),
  signOut: () => "/sign-out",
  forgottenPassword: () => "/forgotten-password",
  setPassword: (token: string) => `/set-password/${part(token)}`,
  account: () => "/account",
  accountCodes: () => "/account/codes",

  administration: () => "/administration",

  trust: (ods: string) => `/trusts/${part(ods)}`,
  newAssessment: (ods: string) => `/trusts/${part(ods)}/assessments/new`,

  assessment: (id: string) => `/assessments/${part(id)}`,
  seats: (id: string) => `/assessments/${part(id)}/seats`,
  themes: (id: string) => `/assessments/${part(id)}/themes`,
  evidence: (id: string, theme?: string) => `/assessments/${part(id)}/evidence${theme ? `/${part(theme)}` : ""}`,
  answers: (id: string) => `/assessments/${part(id)}/answer`,
  answer: (id: string, theme: string) => `/assessments/${part(id)}/answer/${part(theme)}`,
  saveAnswer: (id: string, theme: string) => `/assessments/${part(id)}/answer/${part(theme)}/save`,
  spreads: (id: string) => `/assessments/${part(id)}/spreads`,
  agree: (id: string, theme: string) => `/assessments/${part(id)}/agree/${part(theme)}`,
  approval: (id: string) => `/assessments/${part(id)}/approval`,
  results: (id: string) => `/assessments/${part(id)}/results`,
  release: (id: string) => `/assessments/${part(id)}/release`,
  releaseTo: (id: string, systemCode: string, audience: string) => `/assessments/${part(id)}/release?system=${part(systemCode)}&audience=${part(audience)}`,
  releaseReceipt: (id: string, instant: number) => `/assessments/${part(id)}/release?receipt=${instant}`,
  paper: (id: string, ending: "" | ".pdf" | ".docx" | ".xlsx" | ".csv" | ".json" = "") => `/assessments/${part(id)}/paper${ending}`,

  system: (icb: string) => `/ics/${part(icb)}`,
  compare: (icb: string, ending: "" | ".json" | ".csv" | ".xlsx" = "") => `/ics/${part(icb)}/compare${ending}`,
  asks: (icb: string) => `/ics/${part(icb)}/asks`,
  trustAsks: (ods: string) => `/trusts/${part(ods)}/asks`,
  england: (ending: "" | ".json" | ".csv" = "") => `/england${ending}`,
} as const;
