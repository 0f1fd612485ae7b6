import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireServiceAdministrator } from "../auth/guards";
import { onePersonSchema, peopleRefusalInWords } from "../core/accounts/role-forms";
import { findPerson } from "../db/people";
import { readOnePerson, todayOf } from "../page-data/people";
import { OnePersonPage } from "../ui/pages/one-person-page";
import { changeEmail } from "../use-cases/change-email";
import { endRoleOf } from "../use-cases/end-role";
import { disableAccountOf, enableAccount, signOutEverywhere } from "../use-cases/keep-account";
import { noteLinkGiven } from "../use-cases/note-link-given";
import { roomOrigin } from "../live/lan-address";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

const DONE: Readonly<Record<string, string>> = {
  end: "The role is ended",
  "sign-out": "This account is signed out everywhere",
  disable: "This account is disabled",
  enable: "This account may sign in again",
  email: "The address is changed, and both mailboxes are told where the service sends mail",
};

export const meta: MetaFunction = () => [{ title: "One account - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireServiceAdministrator(context);
  const page = await readOnePerson(context.db, params["person"] ?? "", todayOf(context.now), request.url);
  if (page === null) throw notFound();
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return { ...page, done: Object.hasOwn(DONE, done) ? (DONE[done] ?? null) : null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireServiceAdministrator(context);
  const person = await findPerson(context.db, params["person"] ?? "");
  if (person === null) throw notFound();
  const form = await readForm(request, onePersonSchema);
  if (!form.ok) return badInput({ ...form, made: null });
  const asked = form.value;
  const { personId } = person;
  const giver = { personId: viewer.personId, address: context.clientAddress };
  if (asked.intent === "link") {
    if (person.isDisabled) return conflict({ typed: {}, errors: peopleRefusalInWords("no-such-account"), made: null });
    const token = await context.auth.makeLink(personId, "reset");
    await noteLinkGiven(context, viewer, personId, null);
    return data({ typed: null, errors: {}, made: { who: person.name, address: `${roomOrigin(request.url, context.settings)}${paths.setPassword(token)}` } });
  }
  const act = {
    end: () => (asked.intent === "end" ? endRoleOf(context, { ...asked, personId }, giver) : null),
    "sign-out": () => signOutEverywhere(context, viewer, personId),
    disable: () => disableAccountOf(context, viewer, personId),
    enable: () => enableAccount(context, viewer, personId),
    email: () => (asked.intent === "email" ? changeEmail(context, { from: person.email, to: asked.email }, giver) : null),
  };
  const outcome = await act[asked.intent]();
  if (outcome === null || outcome.ok) return seeOther(`${paths.servicePerson(personId)}?done=${asked.intent}`);
  return conflict({ typed: form.typed, errors: peopleRefusalInWords(outcome.code), made: null });
}

export default function ServicePerson() {
  const answer = useActionData<typeof action>();
  return <OnePersonPage {...useLoaderData<typeof loader>()} made={answer?.made ?? null} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
