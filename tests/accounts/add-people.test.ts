import { afterAll, beforeAll, expect, test } from "vitest";
import { normaliseName } from "../../app/core/organisations/normalise-name";
import { ask, sendForm } from "../support/app";
import { cookieSent } from "../support/people";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const LIST = ["Name\tEmail address\tRole", "Robin Ashdown\trobin@northmoor.example\tFacilitator", "Robin Ashdown\trobin@northmoor.example\tObserver", "Chair of Northmoor\tchair@northmoor.example\tBoard member"].join("\n");

let example: WorkedExample;
let lead: string;
let admin: string;
let add: string;
beforeAll(async () => {
  example = await openWorkedExample();
  [lead, admin] = await Promise.all([example.cookieOf("lead@northmoor.example"), example.cookieOf("admin@boardmark.example")]);
  add = `${example.url}/trusts/XN1/people/add`;
});
afterAll(() => example.close());

/** How many people, roles, links and entries of the record there are: what a list may write. */
async function written(): Promise<readonly number[]> {
  const { person, roleMembership, accountLink, auditEntry } = example.db;
  return Promise.all([person.count(), roleMembership.count(), accountLink.count(), auditEntry.count()]);
}

async function sendFile(bytes: string | Uint8Array<ArrayBuffer>, fields: Readonly<Record<string, string>> = {}): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ intent: "check", list: "", ...fields })) form.set(name, value);
  form.set("file", new File([bytes], "people.csv", { type: "text/csv" }));
  return ask(add, { method: "POST", body: form, headers: { Origin: example.url, Cookie: lead } });
}

test("a list with a wrong line writes nothing, names each line and keeps what was typed, by paste and by file", async () => {
  const before = await written();
  const wrong = `${LIST}\nAlex Marlow\talex.northmoor.example\tObserver\nAlex Marlow\talex@northmoor.example\tChair`;
  for (const answer of [await sendForm(add, { intent: "check", list: wrong }, lead), await sendForm(add, { intent: "add", list: wrong }, lead), await sendFile(wrong)]) {
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('<a href="#list">Line 5: “alex.northmoor.example” is no email address</a>');
    expect(page).toContain('<a href="#list">Line 6: “Chair” is no role here');
    expect(page).toContain("Mend two things in the list. Nothing was written.");
    expect(page.replace(/&#x27;/g, "'")).toContain(`${wrong}</textarea>`);
  }
  expect(await written()).toEqual(before);
});

test("what is no text, both at once, or too much is refused at its field", async () => {
  const before = await written();
  const image = await sendFile(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]));
  expect([image.status, (await image.text()).includes('<a href="#file">the file is not UTF-8 text')]).toEqual([400, true]);
  const both = await sendFile("A Person,a@northmoor.example,Observer", { list: "Pasted Person,b@northmoor.example,Observer" });
  const page = await both.text();
  expect([both.status, page.includes("Paste a list or choose a file, not both"), page.includes("Pasted Person,b@northmoor.example,Observer</textarea>")]).toEqual([400, true, true]);
  expect((await sendForm(add, { intent: "check", list: "x".repeat(60_001) }, lead)).status).toBe(400);
  expect((await sendForm(add, { intent: "everything", list: LIST }, lead)).status).toBe(400);
  expect(await written()).toEqual(before);
});

test("the preview writes nothing; the confirmation gives the roles, makes one link a newcomer, and twice is once", async () => {
  const before = await written();
  const preview = await (await sendForm(add, { intent: "check", list: LIST }, lead)).text();
  expect(preview).toContain("Two roles would be given");
  expect(preview).toContain("Holds this role already: stays as it is");
  expect(await (await sendForm(add, { intent: "change", list: LIST }, lead)).text()).toContain(`${LIST}</textarea>`);
  expect(await written()).toEqual(before);

  const done = await (await sendForm(add, { intent: "add", list: LIST }, lead)).text();
  expect(done).toContain("Two roles given");
  const links = [...done.matchAll(/\/set-password\/[\w-]+/g)].map(([link]) => link);
  expect(links).toHaveLength(1);
  const { id } = await example.db.person.findUniqueOrThrow({ where: { email: "robin@northmoor.example" } });
  expect((await example.db.roleMembership.findMany({ where: { personId: id } })).map(({ role, organisationCode }) => `${role} ${organisationCode}`).toSorted()).toEqual(["facilitator XN1", "observer XN1"]);
  const entries = await example.db.auditEntry.findMany({ where: { personal: { some: { field: "subject", value: id } } } });
  expect(entries.map(({ chain, action }) => `${chain} ${action}`).toSorted()).toEqual(["XN1 link-given", "XN1 role-given", "XN1 role-given", "service person-added"]);

  const after = await written();
  const again = await (await sendForm(add, { intent: "add", list: LIST }, lead)).text();
  expect([again.includes("No roles given"), again.includes("/set-password/")]).toEqual([true, false]);
  expect(await (await sendForm(add, { intent: "check", list: LIST }, lead)).text()).toContain("There is nothing to add");
  expect(await written()).toEqual(after);

  const chosen = await sendForm(`${example.url}${links[0]}`, { password: "lantern meadow quartz" });
  const cookie = cookieSent(chosen.headers.get("Set-Cookie") ?? "");
  expect((await ask(`${example.url}/trusts/XN1`, { headers: { Cookie: cookie } })).status).toBe(200);
});

test("one disabled account takes the whole list back, and a preview tells nobody that there is an account", async () => {
  const list = "New Person,new.person@northmoor.example,Observer\nLead of Valeside,lead@valeside.example,Observer";
  await example.db.person.update({ where: { email: "lead@valeside.example" }, data: { disabledAt: new Date() } });
  const preview = await (await sendForm(add, { intent: "check", list }, lead)).text();
  const unknown = await (await sendForm(add, { intent: "check", list: list.replaceAll("lead@valeside.example", "none@valeside.example") }, lead)).text();
  const bare = (page: string) => page.replaceAll("none@valeside.example", "lead@valeside.example").replace(/nonce="[^"]*"/g, "");
  expect(bare(preview)).toBe(bare(unknown));
  const before = await written();
  const refused = await sendForm(add, { intent: "add", list }, lead);
  expect([refused.status, (await refused.text()).includes("Line 2: the account of lead@valeside.example is disabled")]).toEqual([400, true]);
  expect(await written()).toEqual(before);
  await example.db.person.update({ where: { email: "lead@valeside.example" }, data: { disabledAt: null } });
});

test("the administrator finds a trust by part of its name or by its code, and may not leave it without a lead", async () => {
  const find = async (text: string) => (await ask(`${example.url}/administration/set-up?text=${encodeURIComponent(text)}`, { headers: { Cookie: admin } })).text();
  for (const text of ["ValeSIDE", "xv1"]) expect(await find(text)).toContain("/administration/set-up/XV1");
  expect(await find("no trust of this name")).toContain("No open trust has this in its name");
  expect(await find("?!")).toContain("No open trust has this in its name");
  await example.db.organisation.create({ data: { code: "XQ1", kind: "trust", name: "Quarry Hill Hospitals", source: "test", names: { create: { id: "xq1", name: "Quarry Hill Hospitals", normalised: normaliseName("Quarry Hill Hospitals"), from: null, to: null, source: "test" } } } });
  expect(await find("quarry")).toContain("/administration/set-up/XQ1");
  const people = `${example.url}/administration/set-up/XQ1`;
  const list = "Robin Quarry,robin@quarryhill.example,Facilitator";
  const before = await written();
  for (const intent of ["check", "add"]) {
    const refused = await sendForm(people, { intent, list }, admin);
    expect([refused.status, (await refused.text()).includes("Give somebody the role of trust lead")]).toEqual([400, true]);
  }
  expect(await written()).toEqual(before);
  expect((await sendForm(people, { intent: "add", list: `${list}\nAlex Quarry,alex@quarryhill.example,Trust lead` }, admin)).status).toBe(200);
  // Now that it has one, a list without one is fine.
  expect((await sendForm(people, { intent: "add", list: "Sam Quarry,sam@quarryhill.example,Observer" }, admin)).status).toBe(200);
  expect((await sendForm(people, { intent: "add", list }, lead)).status).toBe(404);
  expect((await sendForm(`${example.url}/administration/set-up/XZZ`, { intent: "add", list }, admin)).status).toBe(404);
});
