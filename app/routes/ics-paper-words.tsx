import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireSystemLead } from "../auth/guards";
import { issueRefusalInWords } from "../core/papers/issue-form";
import { systemDraftFormSchema } from "../core/papers/system-draft";
import { dateInEngland } from "../core/text/instants";
import { findSystem } from "../db/organisations";
import { cycleOfSystemPaper, readSystemPaperWords } from "../page-data/system-paper-words";
import { SystemPaperWordsPage } from "../ui/pages/system-paper-words-page";
import { saveSystemPaperDraft } from "../use-cases/save-system-draft";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Your words in the system paper - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, system, tools } = await requirePaper(context, params["icb"] ?? "");
  return readSystemPaperWords(tools, viewer, system);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, system, tools } = await requirePaper(context, params["icb"] ?? "");
  const form = await readForm(request, systemDraftFormSchema);
  if (!form.ok) return badInput(form);
  const place = { systemCode: system.code, cycle: await cycleOfSystemPaper(tools, system) };
  const outcome = await saveSystemPaperDraft(context, viewer, place, form.value);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": issueRefusalInWords(outcome.code) } });
  return seeOther(`${paths.systemPaper(system.code)}?version=draft`);
}

async function requirePaper(context: AppLoadContext, code: string) {
  const viewer = requireSystemLead(context, code);
  const system = await findSystem(context.db, code);
  if (system === null) throw notFound();
  return { viewer, system, tools: { ...context, today: dateInEngland(context.now()) } };
}

export default function IcsPaperWords() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SystemPaperWordsPage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
