/**
 * What Northmoor's seats have answered so far, in the order of `NORTHMOOR_SEATS`: a level, ? for can't judge, - for skip, a
 * full stop where the seat has not answered. Eight seats are through; the chief digital and information officer and the
 * non-executive for audit are at nine of thirteen; the non-executives for quality and for the charity have not begun.
 */
export const NORTHMOOR_ANSWERS: Readonly<Record<string, string>> = {
  "well-led": "33433323.3?.",
  "smart-foundations": "34232343.23.",
  "safe-practice": "44354444.33.",
  "support-people": "32112421.21.",
  "empower-citizens": "2?414421.32.",
  "improve-care": "33233433.32.",
  "healthy-populations": "?2?3???2.?2.",
  "collective-ownership": "34321421.33.",
  "joined-up-teams": "23213232.23.",
  "beyond-technology": "141144...24.",
  "system-collaboration": "332334...33.",
  "user-experience": "232213...22.",
  prioritisation: "121131...12.",
};

/** One line of reason, by theme and place in the row above. The first is the only one its author lets be printed. */
export const NORTHMOOR_REASONS: readonly { readonly themeId: string; readonly seat: string; readonly text: string }[] = [
  { themeId: "empower-citizens", seat: "cno", text: "Letters are in the NHS App, but only for three specialties." },
  { themeId: "empower-citizens", seat: "people", text: "We have never asked people who did not log in." },
  { themeId: "empower-citizens", seat: "cmo", text: "Bookings online work well in eye care and nowhere else I know." },
  { themeId: "joined-up-teams", seat: "cno", text: "Digital nurses on two wards have changed how we work. Estates and pharmacy still queue for help." },
  { themeId: "joined-up-teams", seat: "coo", text: "Two services lead their own projects now." },
  { themeId: "joined-up-teams", seat: "finance", text: "The buying guide is good; few managers have read it." },
  { themeId: "beyond-technology", seat: "coo", text: "Two programmes already report benefits at 12 months." },
  { themeId: "beyond-technology", seat: "cfo", text: "I see the spend and cannot see what it changed." },
  { themeId: "beyond-technology", seat: "chair", text: "We still buy first and ask how work should change afterwards." },
  { themeId: "support-people", seat: "audit", text: "Ward staff told us of eleven log-ins before the first patient." },
  { themeId: "support-people", seat: "coo", text: "The new sign-on pilot is liked where it runs." },
  { themeId: "healthy-populations", seat: "chair", text: "I have seen no paper on this in a year." },
];
