import { expect, test } from "vitest";
import type { BoardPaperSource } from "../../../app/core/papers/board-paper-source";
import { composeBoardPaper } from "../../../app/core/papers/compose-board-paper";
import { printedTexts } from "../../../app/core/papers/printed-texts";
import { longestSource, publicSource, richSource } from "../../support/paper-sources";
import { closed, open } from "../../support/paper-story";

/** Everything a public paper may not tell, changed: if it shows anywhere, the two papers differ. */
function otherWorld(source: BoardPaperSource): BoardPaperSource {
  const secret = closed("Nobody outside may read this.");
  return {
    ...source,
    summary: source.summary?.isPublic === true ? source.summary : secret,
    assessment: {
      ...source.assessment,
      workshop: source.assessment.workshop && {
        ...source.assessment.workshop,
        recusals: [...source.assessment.workshop.recusals.map((recusal) => ({ ...recusal, seatTitle: "Another seat", reason: secret })), { seatTitle: "Chief nurse", themeId: "safe-practice", reason: secret }],
        minute: source.assessment.workshop.minute && {
          ...source.assessment.workshop.minute,
          attendance: { ...source.assessment.workshop.minute.attendance, seats: source.assessment.workshop.minute.attendance.seats.map((seat) => ({ ...seat, title: "Another seat" })) },
          themes: [...source.assessment.workshop.minute.themes.map((theme) => ({ ...theme, carriedTo: "Nobody outside may read this." })), { themeId: "safe-practice", part: "discuss" as const, isPulledOut: true, carriedTo: null, asked: 3, isAgreed: true, isConfirmed: false }],
          noted: [...source.assessment.workshop.minute.noted, { kind: "action" as const, themeId: null, text: secret, owner: "Chair", dueOn: null }],
        },
      },
    },
    frontSheet: { ...source.frontSheet, fields: [...source.frontSheet.fields, { label: "Private note", value: secret }] },
    recommendation: [...source.recommendation, { verb: "Approve", text: secret }],
    themes: source.themes.map((theme) => {
      const reasons = [...theme.reasons.filter(({ isPublic }) => isPublic), secret];
      const differentViews = [...theme.differentViews.filter(({ text }) => text.isPublic), { text: secret, holder: secret, statedLevel: 5 as const }];
      if (!theme.isPrivate) return { ...theme, reasons, differentViews };
      return {
        ...theme,
        agreed: 5,
        earlier: 1,
        target: 1,
        elementsLevel: 4,
        answered: 3,
        seats: 9,
        views: { kind: "shown", median: 4.5, agreement: "views-differ", levelsGiven: 9 },
        rationale: open("Approved, and still private."),
        reasons,
        differentViews,
        evidence: [],
      };
    }),
    followUp: source.followUp.filter(({ themeId }) => themeId !== "safe-practice"),
    risks: source.risks.map((risk) => (risk.themeId === "safe-practice" ? { ...risk, reference: "BAF 99" } : { ...risk, proposedChange: secret })),
    priorities: [...source.priorities, { themeId: null, decision: "stop", text: secret }, { themeId: "safe-practice", decision: "do", text: open("Second factor everywhere") }],
    actions: source.actions.filter(({ themeId }) => themeId !== "safe-practice"),
    vitalSigns: source.vitalSigns.filter(({ themeIds }) => !themeIds.includes("safe-practice")),
    development: source.development.map((session) => ({ ...session, topic: session.topic.isPublic ? session.topic : secret, roles: ["Another role"] })),
    escalations: [...source.escalations, { kind: "alert", themeId: null, text: secret }],
  };
}

test("a public paper is the same whatever is private", () => {
  expect(composeBoardPaper(otherWorld(publicSource()))).toEqual(composeBoardPaper(publicSource()));
});

test("the board's own paper does tell what the public one may not", () => {
  expect(composeBoardPaper({ ...otherWorld(richSource()), profile: "board" })).not.toEqual(composeBoardPaper(richSource()));
});

test("a public paper names a private theme and says nothing else of it", () => {
  const row = composeBoardPaper(publicSource()).position.groups[0]?.rows[2];
  expect(row).toMatchObject({ title: "Safe practice", state: "private", gap: "In private session", agreed: null, target: null, earlier: null, answered: "", median: "", views: "", alternative: "" });
});

test("a public paper keeps the official figure of a private theme, as it is published already", () => {
  expect(composeBoardPaper(publicSource()).position.groups[0]?.rows[2]?.dma).toEqual({ value: 2.1, text: "2.1" });
});

test("no mean is given where it would give a private level away", () => {
  const means = composeBoardPaper(publicSource()).figures.filter(({ name }) => name.startsWith("Mean of agreed"));
  expect(means.map(({ subject }) => subject)).toEqual(["Six trends"]);
  expect(composeBoardPaper(richSource()).figures.filter(({ name }) => name.startsWith("Mean of agreed"))).toHaveLength(2);
});

test("no text of a public paper was closed to the public", () => {
  const secrets = ["theatre system", "chairs a partner", "Backups", "Rehearse a week", "BAF 9", "Unsupported systems: 14"];
  const printed = JSON.stringify(composeBoardPaper(publicSource()));
  expect(secrets.filter((secret) => printed.includes(secret))).toEqual([]);
});

test("neither paper holds a distribution, an A or a count of who could not judge", () => {
  for (const source of [publicSource(), richSource(), longestSource()]) {
    const texts = printedTexts(composeBoardPaper(source)).map(({ text }) => text).join("\n");
    expect(texts).not.toMatch(/could not judge|\bA (is|=) |0\.\d{2,}/);
  }
});
