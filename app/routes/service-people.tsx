import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireServiceAdministrator } from "../auth/guards";
import { organisationCodeSchema, SERVICE_CODE } from "../core/accounts/account-form";
import { peopleRefusalInWords, servicePeopleSchema } from "../core/accounts/role-forms";
import { readServicePeople, todayOf } from "../page-data/people";
import { ServicePeoplePage } from "../ui/pages/service-people-page";
import { decideRoleRequest } from "../use-cases/decide-role-request";
import { giveRole } from "../use-cases/give-role";
import { noteLinkGiven } from "../use-cases/note-link-given";
import { requireCodes } from "../use-cases/require-codes";
import { roomOrigin } from "../live/lan-address";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { readQuery } from "../web/query";
import { badInput, conflict, seeOther } from "../web/responses";

const querySchema = z.object({
  text: z.string().trim().max(100, "Look for 100 characters or fewer").default(""),
  page: z.string().regex(/^[1-9]\d{0,4}$/, "Choose a page by its number").default("1").transform(Number),
});

export const meta: MetaFunction = () => [{ title: "Accounts - Boardmark" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireServiceAdministrator(context);
  return readServicePeople(context.db, readQuery(request.url, querySchema).value, request.url, todayOf(context.now));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireServiceAdministrator(context);
  const form = await readForm(request, servicePeopleSchema);
  if (!form.ok) return badInput({ ...form, made: null });
  const asked = form.value;
  const giver = { personId: viewer.personId, address: context.clientAddress };
  if (asked.intent === "give") {
    const place = organisationCodeSchema.safeParse(asked.organisationCode.trim() === "" ? SERVICE_CODE : asked.organisationCode);
    if (!place.success) return badInput({ typed: form.typed, errors: { organisationCode: "Enter the organisation’s code, such as RX1" }, made: null });
    const outcome = await giveRole(context, { ...asked, organisationCode: place.data }, giver);
    if (!outcome.ok) return badInput({ typed: form.typed, errors: peopleRefusalInWords(outcome.code), made: null });
    if (!outcome.value.isNew) return seeOther(paths.servicePerson(outcome.value.personId));
    const token = await context.auth.makeLink(outcome.value.personId, "invitation");
    await noteLinkGiven(context, viewer, outcome.value.personId, null);
    return data({ typed: null, errors: {}, made: { who: asked.name, address: `${roomOrigin(request.url, context.settings)}${paths.setPassword(token)}` } });
  }
  if (asked.intent === "codes") {
    const outcome = await requireCodes(context, asked.organisationCode, asked.required === "yes", giver);
    return outcome.ok ? seeOther(paths.servicePeople()) : badInput({ typed: form.typed, errors: peopleRefusalInWords(outcome.code), made: null });
  }
  const outcome = await decideRoleRequest(context, viewer, { request: asked.request, isGiven: asked.intent === "grant", at: null });
  return outcome.ok ? seeOther(paths.servicePeople()) : conflict({ typed: {}, errors: peopleRefusalInWords(outcome.code), made: null });
}

export default function ServicePeople() {
  const answer = useActionData<typeof action>();
  return <ServicePeoplePage {...useLoaderData<typeof loader>()} made={answer?.made ?? null} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
