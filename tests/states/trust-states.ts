import { offeredFramework } from "../../app/core/framework/framework-library";
import { findAssessment } from "../../app/db/assessments";
import { recordGoAndSee } from "../../app/use-cases/record-go-and-see";
import { recuse } from "../../app/use-cases/recuse";
import { setTarget } from "../../app/use-cases/set-target";
import { approveBoard, must, openBoard, prepareBoard, revealBoard, type Board } from "../support/board";
import { at, send, type PageState, type PageStates } from "./page-state";
import { addMember, say, type World } from "./world";

const UNBROKEN = "w".repeat(200);

/** Every state of own targets, vital signs and the go-and-see log. */
export async function trustStates(world: World): Promise<PageStates> {
  return { ...(await targetStates(world)), ...(await signStates(world)) };
}

async function targetStates({ db }: World): Promise<PageStates> {
  const [early, open, done] = [await prepareBoard(db, 5), await openBoard(db, 5), await openBoard(db, 5)];
  const [earlyLead, lead, doneLead] = [await addMember(db, early, "lead", "trust-lead"), await addMember(db, open, "lead", "trust-lead"), await addMember(db, done, "lead", "trust-lead")];
  const place = { assessmentId: open.assessmentId, themeId: "improve-care" };
  for (const level of [4, 5] as const) must(await setTarget(open.tools, place, { level, reason: UNBROKEN, by: "2028-03-31" }));
  must(await recuse(open.tools, place, { seatId: open.seatIds[0] ?? "", reason: UNBROKEN }));
  must(await setTarget(done.tools, { assessmentId: done.assessmentId, themeId: "well-led" }, { level: 4, reason: UNBROKEN, by: "2028-03-31" }));
  await say(done, "well-led", [3, 3, 3, 3, 3]);
  await revealBoard(done);
  await approveBoard(done);
  const theme = ({ assessmentId }: Board, id: string) => `/assessments/${assessmentId}/themes/${id}`;
  return {
    "themes without a target": { who: earlyLead, reach: at(`/assessments/${early.assessmentId}/themes`), shows: "No target has been set" },
    "themes with targets": { who: "lead@northmoor.example", reach: at("/assessments/xn1-2026-27/themes"), shows: /Your own target is set on \d+ of 13 themes/ },
    "a target not set, before members are asked": { who: earlyLead, reach: at(theme(early, "well-led")), shows: "Set the target" },
    "a target with its history, and a recusal": { who: lead, reach: at(theme(open, "improve-care")), shows: /^History of this target/ },
    "a target that says nothing": { who: lead, reach: sendForm(theme(open, "well-led"), "Set the target", {}), shows: "Choose the level the trust wants to reach" },
    "a target with a reason too long and no real date": { who: lead, reach: sendForm(theme(open, "well-led"), "Set the target", { "[name=level][value='4']": null, "#target-reason": `${UNBROKEN}w`, "[name=by-day]": "31", "[name=by-month]": "2", "[name=by-year]": "2028" }), shows: "Give a real date, such as 27 3 2027" },
    "a recusal that says nothing": { who: lead, reach: sendForm(theme(open, "well-led"), "Record the recusal", {}), shows: "Say why this seat does not answer" },
    "a theme left out without a reason": { who: earlyLead, reach: sendForm(theme(early, "well-led"), "Leave it out", {}), shows: "Say why the board does not score this theme" },
    "a target that can no longer be changed": { who: doneLead, reach: at(theme(done, "well-led")), shows: /by 31 March 2028\. w+/ },
  };
}

async function signStates({ db }: World): Promise<PageStates> {
  const [empty, full] = [await openBoard(db, 5), await openBoard(db, 5)];
  const [team, lead] = [await addMember(db, empty, "digital", "digital-team"), await addMember(db, full, "lead", "trust-lead")];
  const codeOf = async ({ assessmentId }: Board) => (await findAssessment(db, assessmentId))?.trust.code ?? "";
  const [none, much] = [await codeOf(empty), await codeOf(full)];
  const framework = offeredFramework(full.tools.frameworks);
  must(await recordGoAndSee(full.tools, { personId: `person-${lead.replace(/[^a-z0-9]/g, "-")}` }, { trustCode: much, framework }, { on: "2026-09-30", role: "r".repeat(80), place: "p".repeat(120), learnt: "l".repeat(500), themeId: "well-led" }));
  const sign = `/trusts/${none}/vital-signs?sign=digital-champions`;
  const record = (fields: Fields) => sendForm(sign, "Record the value", fields);
  const visit = `/trusts/${none}/visits`;
  return {
    "vital signs, none with a value": { who: team, reach: at(`/trusts/${none}/vital-signs`), shows: "No vital sign has a value yet" },
    "vital signs, many with a history": { who: "digital@northmoor.example", reach: at("/trusts/XN1/vital-signs"), shows: "What it is, and what to hold beside it" },
    "vital signs for who may only read": { who: "ned1@northmoor.example", reach: at("/trusts/XN1/vital-signs"), shows: "Four challenges that no number holds" },
    "the form of a vital sign": { who: team, reach: at(sign), shows: "Where it comes from" },
    "a vital sign that says nothing": { who: team, reach: record({}), shows: "Say where the value comes from" },
    "a vital sign that is no number, from a source too long to name": { who: team, reach: record({ "#record-value": "a few", "#record-source": `${UNBROKEN}w` }), shows: "Give a number, such as 4 or 4.2, with at most two decimals" },
    "a vital sign of a day to come": { who: team, reach: record({ "#record-value": "4", "#record-source": "A register", "[name=on-day]": "1", "[name=on-month]": "1", "[name=on-year]": "2199" }), shows: "Give a date that has come: today or before" },
    "the go-and-see log, empty": { who: team, reach: at(visit), shows: "Nobody has written down a visit yet" },
    "the go-and-see log, with visits": { who: "lead@northmoor.example", reach: at("/trusts/XN1/visits"), shows: "What was seen, the newest first" },
    "the go-and-see log, with the longest words there may be": { who: lead, reach: at(`/trusts/${much}/visits`), shows: /l{500}/ },
    "a visit that says nothing": { who: team, reach: sendForm(visit, "Write it down", {}), shows: "Say which role went, such as Chief nurse" },
    "a visit told at too great length": { who: team, reach: sendForm(visit, "Write it down", { "#record-learnt": "l".repeat(501) }), shows: "Use 500 characters or fewer" },
  };
}

/** By selector: what to type; null: to choose it. */
type Fields = Readonly<Record<string, string | null>>;

function sendForm(address: string, button: string, fields: Fields): PageState["reach"] {
  return async (page, { url }) => {
    await page.goto(`${url}${address}`);
    for (const [selector, value] of Object.entries(fields)) {
      if (value === null) await page.locator(selector).check({ force: true });
      else await page.locator(selector).fill(value);
    }
    await send(page, button);
  };
}
