import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import { decisionRefusalInWords } from "../core/assessment/decision-refusals";
import { actName, releaseFormSchema } from "../core/assessment/release-form";
import { dateInEngland } from "../core/text/instants";
import { readReleases } from "../page-data/release";
import { readReleaseChoice } from "../page-data/release-choice";
import { readReleaseReceipt } from "../page-data/release-receipt";
import { ReleaseChoicePage } from "../ui/pages/release-choice-page";
import { ReleasePage } from "../ui/pages/release-page";
import { ReleaseReceiptPage } from "../ui/pages/release-receipt-page";
import { changeRelease } from "../use-cases/change-release";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Release - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "release-levels", params["id"]);
  const tools = { ...context, today: dateInEngland(context.now()) };
  const query = new URL(request.url).searchParams;
  const receipt = query.get("receipt");
  if (receipt !== null) {
    const page = await readReleaseReceipt(tools, viewer, assessment, receipt);
    if (page === null) throw notFound();
    return { view: "receipt" as const, page };
  }
  if (query.has("audience")) {
    const page = await readReleaseChoice(tools, viewer, assessment, query);
    if (page === null) throw notFound();
    return { view: "choice" as const, page };
  }
  return { view: "all" as const, page: await readReleases(tools, viewer, assessment, request.url) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "release-levels", params["id"]);
  const form = await readForm(request, releaseFormSchema);
  if (!form.ok) return badInput(form);
  const outcome = await changeRelease(context, viewer, assessment.id, form.value);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": decisionRefusalInWords(outcome.code) } });
  const { released, withdrawn, systemCode } = outcome.value;
  return seeOther(released.length + withdrawn.length === 0 ? paths.release(assessment.id) : paths.releaseReceipt(assessment.id, actName(systemCode, outcome.value)));
}

export default function Release() {
  const shown = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors ?? {};
  if (shown.view === "receipt") return <ReleaseReceiptPage {...shown.page} />;
  return shown.view === "choice" ? <ReleaseChoicePage {...shown.page} errors={errors} /> : <ReleasePage {...shown.page} />;
}
