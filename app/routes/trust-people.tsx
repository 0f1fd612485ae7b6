import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../auth/guards";
import { peopleRefusalInWords, trustPeopleSchema } from "../core/accounts/role-forms";
import { findPerson } from "../db/people";
import { findTrustName } from "../db/places";
import { mayHandLink, readTrustPeople, todayOf } from "../page-data/people";
import { TrustPeoplePage } from "../ui/pages/trust-people-page";
import { decideRoleRequest } from "../use-cases/decide-role-request";
import { endRoleOf } from "../use-cases/end-role";
import { giveRole } from "../use-cases/give-role";
import { noteLinkGiven } from "../use-cases/note-link-given";
import type { AppContext } from "../web/context";
import { roomOrigin } from "../live/lan-address";
import { readForm } from "../web/forms";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "The trust’s people - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "keep-trust-people", code);
  const trust = await findTrustName(context.db, code);
  if (trust === null) throw notFound();
  return { frame: trustFrame(viewer, trust, { assessmentId: null, current: "People" }), action: paths.trustPeople(code), addHref: paths.addPeople(code), ...(await readTrustPeople(context.db, code, todayOf(context.now), request.url)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "keep-trust-people", code);
  if ((await findTrustName(context.db, code)) === null) throw notFound();
  const form = await readForm(request, trustPeopleSchema);
  if (!form.ok) return badInput({ ...form, made: null });
  const asked = form.value;
  const giver = { personId: viewer.personId, address: context.clientAddress };
  if (asked.intent === "link") {
    const person = await findPerson(context.db, asked.person);
    if (person === null || !person.roles.some(({ organisation }) => organisation.code === code)) throw notFound();
    if (!mayHandLink(person, code, todayOf(context.now))) return conflict({ typed: {}, errors: peopleRefusalInWords(person.isDisabled ? "no-such-account" : "held-elsewhere"), made: null });
    return madeLink(request, context, code, viewer, person, "reset");
  }
  if (asked.intent === "give") {
    const outcome = await giveRole(context, { ...asked, organisationCode: code }, giver);
    if (!outcome.ok) return badInput({ typed: form.typed, errors: peopleRefusalInWords(outcome.code), made: null });
    if (outcome.value.isNew) return madeLink(request, context, code, viewer, { personId: outcome.value.personId, name: asked.name }, "invitation");
    return seeOther(paths.trustPeople(code));
  }
  const outcome =
    asked.intent === "end"
      ? await endRoleOf(context, { personId: asked.person, role: asked.role, organisationCode: code }, giver)
      : await decideRoleRequest(context, viewer, { request: asked.request, isGiven: asked.intent === "grant", at: code });
  return outcome.ok ? seeOther(paths.trustPeople(code)) : conflict({ typed: {}, errors: peopleRefusalInWords(outcome.code), made: null });
}

async function madeLink(request: Request, context: AppContext, code: string, viewer: { readonly personId: string }, { personId, name }: { readonly personId: string; readonly name: string }, kind: "invitation" | "reset") {
  const token = await context.auth.makeLink(personId, kind);
  await noteLinkGiven(context, viewer, personId, code);
  return data({ typed: null, errors: {}, made: { who: name, address: `${roomOrigin(request.url, context.settings)}${paths.setPassword(token)}` } });
}

export default function TrustPeople() {
  const answer = useActionData<typeof action>();
  return <TrustPeoplePage {...useLoaderData<typeof loader>()} made={answer?.made ?? null} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
