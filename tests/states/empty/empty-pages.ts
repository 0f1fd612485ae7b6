import { FRESH, type FreshReader } from "../../support/fresh-service";

/** A page with nothing on it, as somebody meets it in a fresh service. */
export type EmptyPage = {
  readonly who: FreshReader;
  /** Its address; the default is the route's own at the reader's trust, system or assessment. */
  readonly at?: string;
  /** A group that nobody has joined is made first. */
  readonly needsGroup?: boolean;
  /** Says that there is nothing, in words. */
  readonly says: RegExp;
  /** What to do next: the words of a link or a button that this reader may use. */
  readonly next: RegExp;
};

/** Every route that lists, by its id, with how it looks while there is nothing to list. */
export const EMPTY_PAGES: Readonly<Record<string, readonly EmptyPage[]>> = {
  "routes/home": [{ who: "nobody in particular", says: /You have none yet/, next: /^Ask for a role$/ }],
  "routes/account-emails": [{ who: "system lead", says: /You hold no role at a trust with actions/, next: /^Your account$/ }],
  "routes/account-roles": [{ who: "nobody in particular", says: /You have no role yet/, next: /^Ask for this role$/ }],
  "routes/account-data": [{ who: "nobody in particular", says: /You have had no role.*No seat is yours/s, next: /^Your account$/ }],
  "routes/trust-home": [
    { who: "new lead", says: /has not begun an assessment yet/, next: /^Start the first assessment$/ },
  ],
  "routes/actions": [
    { who: "new lead", says: /Nothing is open here/, next: /^Go to the trust’s home to begin$/ },
    { who: "lead", says: /No open actions/, next: /^Add the first action$/ },
    { who: "digital team", says: /No open actions/, next: /^Add the first action$/ },
  ],
  "routes/priorities": [
    { who: "new lead", says: /Start one first/, next: /^Start the first assessment$/ },
    { who: "lead", says: /Nothing is in the order yet/, next: /^Add an action$/ },
    { who: "observer", says: /Nothing is in the order yet/, next: /^See the actions$/ },
  ],
  "routes/follow-up": [
    { who: "new lead", says: /Nothing to follow up yet/, next: /^Start the first assessment$/ },
    { who: "member", says: /Nothing to follow up yet/, next: /^Add an action$/ },
  ],
  "routes/lessons": [{ who: "lead", says: /No lesson is written down yet/, next: /^Add an action$/ }],
  "routes/answer-list": [{ who: "member", says: /Answering has not opened yet/, next: /^Read about the themes$/ }],
  "routes/answer-theme": [{ who: "member", says: /This theme has not been asked yet/, next: /^See all themes$/ }],
  "routes/workshop-room": [{ who: "member", says: /The workshop has not begun/, next: /^Read what lies behind each theme$/ }],
  "routes/workshop": [
    { who: "lead", says: /The workshop is not open/, next: /^Open the assessment for answers first$/ },
    { who: "facilitator", says: /Its trust lead opens it for answers/, next: /^See where the assessment is$/ },
  ],
  "routes/workshop-ballots": [{ who: "facilitator", says: /No round is open now/, next: /^Back to the console$/ }],
  "routes/workshop-minute": [{ who: "lead", says: /There is no minute yet/, next: /^See where the assessment is$/ }],
  "routes/spreads": [{ who: "member", says: /Nothing has been revealed yet/, next: /^See where the assessment is$/ }],
  "routes/approval": [{ who: "lead", says: /A level is agreed on 0 of 13 themes/, next: /^Hold the answers$/ }],
  "routes/results": [{ who: "lead", says: /Not shown/, next: /^Read the board paper$/ }],
  "routes/paper": [{ who: "lead", says: /Levels not yet proposed/, next: /^Front sheet and ask$/ }],
  "routes/paper-wording": [{ who: "lead", says: /Every text is decided for the public paper/, next: /^Issue and publish$/ }],
  "routes/paper-issue": [{ who: "lead", says: /Nothing has been issued yet/, next: /^Read$/ }],
  "routes/evidence": [
    { who: "digital team", says: /No elements of \d+ looked at/, next: /^Well led$/ },
    { who: "lead", says: /No elements of \d+ looked at/, next: /^Well led$/ },
  ],
  "routes/evidence-theme": [{ who: "digital team", says: /Nothing has been looked at yet/, next: /A board paper from the last two years|Look at|Record/ }],
  "routes/themes": [{ who: "lead", says: /No target has been set/, next: /^Well led$/ }],
  "routes/vital-signs": [
    { who: "lead", says: /No vital sign has a value yet/, next: /^Record|^Save|^Write/ },
    { who: "member", says: /No vital sign has a value yet/, next: /^The go-and-see log$/ },
  ],
  "routes/visits": [{ who: "observer", says: /Nobody has written down a visit yet/, next: /^Write it down$/ }],
  "routes/development-log": [{ who: "lead", says: /No session is written down yet/, next: /^Write it down$/ }],
  "routes/release": [{ who: "lead", says: /Nothing has been released/, next: /^Record what the board has approved$/ }],
  "routes/trust-asks": [{ who: "new lead", says: /Nothing is posted now.*nowhere to post/s, next: /^Go to the trust’s home$/ }],
  "trust-audit": [{ who: "new lead", says: /Nothing has been recorded yet/, next: /^giving somebody a role$/ }],
  "service-audit": [{ who: "administrator", at: "/administration/audit?from-day=1&from-month=1&from-year=2090", says: /Nothing was recorded in this time/, next: /^Show everything$/ }],
  "routes/ics-home": [{ who: "system lead", says: /No trust is on record here yet/, next: /^Compare the trusts$/ }],
  "routes/ics-compare": [{ who: "system lead", says: /nothing is released|No trust/i, next: /./ }],
  "routes/ics-theme": [{ who: "system lead", says: /No trust has released this theme to you/, next: /^All themes$/ }],
  "routes/ics-asks": [{ who: "system lead", says: /Nobody has asked or offered yet/, next: /^See which trusts are in this system$/ }],
  "routes/ics-peers": [{ who: "system lead", says: /You have saved no set yet/, next: /^Save the first one below$/ }],
  "routes/ics-paper": [{ who: "system lead", says: /None released to this paper/, next: /^Your words$/ }],
  "routes/ics-paper-words": [{ who: "system lead", says: /What you leave blank is left out/, next: /^Keep these words$/ }],
  "routes/ics-paper-issue": [{ who: "system lead", says: /Nothing has been issued yet/, next: /^Issue the system’s paper$/ }],
  "routes/england": [
    { who: "lead", says: /No England table has been made yet/, next: /^go to your own pages$/ },
    { who: "administrator", says: /No England table has been made yet/, next: /^Make the table of 2025\/26$/ },
  ],
  "routes/administration": [{ who: "administrator", says: /No DMA release has been imported yet.*Nothing has been imported yet/s, next: /^How to import a file$/ }],
  "routes/membership-conflicts": [{ who: "administrator", says: /Every name in the official releases is joined.*Nobody has decided anything yet/s, next: /^Decide for/ }],
  "routes/systems": [{ who: "administrator", says: /There is no cluster or provider group yet/, next: /^Add the first one below$/ }],
  "routes/system-members": [{ who: "administrator", at: `/administration/systems/${FRESH.group}`, needsGroup: true, says: /No trust is in this group yet/, next: /^Add the first one below$/ }],
  "routes/set-up": [{ who: "administrator", at: "/administration/set-up?text=nowhere", says: /No open trust has this in its name/, next: /^Find the trust$/ }],
  "routes/service-people": [{ who: "administrator", at: "/administration/people?text=nobody-at-all", says: /No account has this in its name/, next: /^Show every account$/ }],
  "routes/service-person": [{ who: "administrator", at: "/administration/people/person-nobody-quarry-example", says: /No role yet/, next: /^the page of accounts$/ }],
};

/** Pages with a route of their own that list nothing, or never nothing; why. */
export const NEVER_EMPTY: Readonly<Record<string, string>> = {
  "routes/sign-in": "a form",
  "routes/sign-in-code": "a form",
  "routes/sign-in-with": "a way on",
  "routes/provider-return": "a way on",
  "routes/forgotten-password": "a form",
  "routes/set-password": "a form",
  "routes/sign-out": "a way on",
  "routes/account": "lists where its reader is signed in, which is here at least",
  "routes/account-codes": "a form",
  "routes/account-session": "a form",
  "routes/account-email": "a form",
  "routes/confirm-email": "a form",
  "routes/email-off": "a form",
  "routes/new-assessment": "a form",
  "routes/new-action": "a form",
  "routes/action": "one action",
  "routes/assessment-home": "one assessment",
  "routes/seats": "a form with lines to fill in",
  "routes/join": "a form",
  "routes/join-seat": "a form",
  "routes/workshop-links": "lists seats, without which no assessment begins",
  "routes/answering-pack": "the framework’s own questions",
  "routes/projector": "the wall, with nothing to press",
  "routes/agree": "one theme, once it waits for its level",
  "routes/paper-front-sheet": "a form",
  "routes/paper-template": "a form",
  "routes/published-paper": "a paper, which stands or is not there",
  "routes/demo": "the worked example’s own hours",
  "routes/gallery": "the parts of the pages",
  "routes/inbox": "the worked example’s own emails",
  "routes/inbox-mail": "one email",
  "routes/inbox-html": "one email",
  "routes/trust-people": "lists who may do what, its reader among them",
  "trust-add-people": "a form",
  "set-up-people": "a form",
  "routes/trust-exit": "a form",
  "routes/theme-settings": "a form",
  "routes/accessibility": "words",
  "routes/privacy": "words",
  "routes/how-levels-work": "words",
  "routes/guides": "the service’s own guides",
  "routes/guide": "one guide",
  "routes/primers": "the framework’s own themes",
  "routes/primer": "one theme",
  "routes/not-found": "no page",
};
