import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requirePermission, requireServiceAdministrator } from "../auth/guards";
import { peopleListSchema } from "../core/accounts/people-list";
import { findTrustName } from "../db/places";
import { roomOrigin } from "../live/lan-address";
import { faultsInWords, peopleRows, problemInWords, readAddPeople } from "../page-data/set-up";
import { AddPeoplePage } from "../ui/pages/add-people-page";
import { addPeople, previewPeople, readListFile, type AddedPerson } from "../use-cases/add-people";
import { noteLinkGiven } from "../use-cases/note-link-given";
import type { AppContext } from "../web/context";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { notFound } from "../web/responses";

const schema = peopleListSchema.extend({ file: z.instanceof(File, { error: "Choose a file" }).optional() });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.action.startsWith(paths.setUp()) ? "Set up" : "Add people"}${page === undefined ? "" : `, ${page.trust}`} - Boardmark` }];

/** The trust of the address, for its lead; at the address of the service, for the administrator. */
async function open(request: Request, code: string, context: AppContext) {
  const isService = new URL(request.url).pathname.startsWith(paths.setUp());
  const viewer = isService ? requireServiceAdministrator(context) : requirePermission(context, "keep-trust-people", code);
  const trust = await findTrustName(context.db, code);
  if (trust === null) throw notFound();
  return { viewer, trust, isService };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, trust, isService } = await open(request, params["ods"] ?? "", context);
  return readAddPeople(context.db, viewer, trust, isService);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, trust, isService } = await open(request, params["ods"] ?? "", context);
  const form = await readForm(request, schema);
  const typed = form.typed["list"] ?? "";
  const refused = (list: string, problems: readonly string[], field = "list") => data({ kind: "edit" as const, list, problems: problems.map((text) => ({ field, text })), error: problems.length > 1 ? faultsInWords(problems.length) : problems[0] }, { status: 400 });
  if (!form.ok) return refused(typed, Object.values(form.errors), "file" in form.errors ? "file" : "list");
  const { intent, file } = form.value;
  if (intent === "change") return data({ kind: "edit" as const, list: typed, problems: [], error: undefined });
  const sent = file !== undefined && file.size > 0 ? readListFile(new Uint8Array(await file.arrayBuffer())) : { ok: true as const, list: typed };
  if (!sent.ok) return refused(typed, sent.problems.map(problemInWords), "file");
  if (sent.list !== typed && typed.trim() !== "") return refused(typed, ["Paste a list or choose a file, not both"], "file");
  const asked = { organisationCode: trust.code, list: sent.list, needsLead: isService };
  const outcome = intent === "check" ? await previewPeople(context, asked) : await addPeople(context, asked, { personId: viewer.personId, address: context.clientAddress });
  if (!outcome.ok) return refused(sent.list, outcome.problems.map(problemInWords));
  if (intent === "check") return data({ kind: "preview" as const, list: sent.list, rows: peopleRows(outcome.people) });
  const added = outcome.people as readonly AddedPerson[];
  const links = new Map<string, string>();
  for (const { personId, isNew } of added) {
    if (!isNew) continue;
    links.set(personId, `${roomOrigin(request.url, context.settings)}${paths.setPassword(await context.auth.makeLink(personId, "invitation"))}`);
    await noteLinkGiven(context, viewer, personId, trust.code);
  }
  return data({ kind: "done" as const, rows: peopleRows(added, ({ personId, isNew }) => (isNew ? (links.get(personId) ?? null) : null)) });
}

export default function AddPeople() {
  return <AddPeoplePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />;
}
