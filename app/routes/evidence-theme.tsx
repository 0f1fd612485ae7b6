import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireAssessment } from "../auth/require-assessment";
import { decisionRefusalInWords } from "../core/assessment/decision-refusals";
import { revisionField } from "../core/assessment/form-fields";
import { tickFormSchema } from "../core/assessment/theme-forms";
import { dateInEngland } from "../core/text/instants";
import { readEvidenceTheme } from "../page-data/evidence-theme";
import { redrawPicture } from "../papers/redraw-picture";
import { EvidenceThemePage } from "../ui/pages/evidence-theme-page";
import { addFileAsEvidence } from "../use-cases/add-evidence-file";
import { removeEvidenceFile } from "../use-cases/remove-evidence-file";
import { restoreTick, tickElement } from "../use-cases/tick-element";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

const elementId = z.string({ error: "Open this page again" }).min(1).max(100);
const schema = z.discriminatedUnion("intent", [
  tickFormSchema.safeExtend({ intent: z.literal("tick"), elementId }),
  z.object({ intent: z.literal("restore"), elementId, baseRevision: revisionField, restores: elementId }),
  z.object({ intent: z.literal("file"), elementId, file: z.instanceof(File, { error: "Choose a file" }) }),
  z.object({ intent: z.literal("remove-file"), elementId, fileId: elementId }),
]);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? "Theme"}, evidence - Boardmark` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "read-trust", params["id"]);
  const tools = { ...context, today: dateInEngland(context.now()) };
  const page = await readEvidenceTheme(tools, viewer, assessment, params["theme"] ?? "", request.url);
  if (page === null) throw notFound();
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "tick-elements", params["id"]);
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  const asked = form.value;
  const place = { assessmentId: assessment.id, elementId: asked.elementId };
  const tools = { ...context, dataDir: context.settings.dataDir, redrawPicture };
  const outcome =
    asked.intent === "tick"
      ? await tickElement(context, viewer, place, asked)
      : asked.intent === "restore"
        ? await restoreTick(context, viewer, place, asked)
        : asked.intent === "file"
          ? await addFileAsEvidence(tools, viewer, place, { name: asked.file.name, bytes: new Uint8Array(await asked.file.arrayBuffer()) })
          : await removeEvidenceFile(tools, viewer, { assessmentId: assessment.id, fileId: asked.fileId });
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { [asked.intent === "file" ? "file" : ""]: decisionRefusalInWords(outcome.code) } });
  return seeOther(`${paths.evidence(assessment.id, params["theme"])}#${encodeURIComponent(asked.elementId)}`);
}

export default function EvidenceTheme() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <EvidenceThemePage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
