import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requirePermission } from "../auth/guards";
import { acceptLogo, templateRefusalInWords } from "../core/papers/accept-logo";
import type { Paper } from "../core/papers/paper";
import { templateFormSchema } from "../core/papers/paper-template";
import { accept } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { readPaperTemplate } from "../db/paper-writing";
import { previewTemplate, readTemplatePage } from "../page-data/paper-template";
import paperCss from "../papers/html/paper.css?url";
import { PaperArticle } from "../papers/html/paper-article";
import { redrawLogo } from "../papers/redraw-logo";
import { PaperTemplatePage } from "../ui/pages/paper-template-page";
import { saveTemplate } from "../use-cases/save-paper-template";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

const extrasSchema = z.object({ intent: z.enum(["keep", "preview"]).default("keep"), logo: z.instanceof(File).optional() });
const schema = z.intersection(templateFormSchema, extrasSchema);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: paperCss }];

export const meta: MetaFunction = () => [{ title: "Paper template - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "issue-paper", code);
  const page = await readTemplatePage({ ...context, today: dateInEngland(context.now()) }, viewer, code);
  if (page === null) throw notFound();
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "issue-paper", code);
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  const { template, revision, removesLogo, intent, logo: file } = form.value;
  const supplied = await logoFrom(file);
  if (!supplied.ok) return badInput({ typed: form.typed, errors: { logo: templateRefusalInWords(supplied.code) } });
  const logo = supplied.value ?? (removesLogo ? null : undefined);
  if (intent === "preview") {
    const standing = (await readPaperTemplate(context.db, code)).logo;
    const preview = await previewTemplate({ ...context, today: dateInEngland(context.now()) }, code, template, logo === undefined ? standing : logo);
    return { typed: form.typed, errors: {}, preview };
  }
  const outcome = await saveTemplate(context, viewer, code, { template, revision, logo });
  if (!outcome.ok) return conflict({ typed: null, errors: { "": templateRefusalInWords(outcome.code) } });
  return seeOther(`${paths.paperTemplate(code)}#preview`);
}

/** A new mark, drawn anew; null: none was sent. */
async function logoFrom(file: File | undefined) {
  if (file === undefined || file.size === 0) return accept(null);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const accepted = acceptLogo(bytes);
  return accepted.ok ? redrawLogo(bytes, accepted.value) : accepted;
}

export default function PaperTemplate() {
  const { preview, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const tried = answer !== undefined && "preview" in answer ? (answer.preview as Paper | null) : null;
  const shown = tried ?? (preview as Paper | null);
  return (
    <PaperTemplatePage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} isTried={tried !== null}>
      {shown === null ? <p>Start an assessment to see a preview.</p> : <PaperArticle model={shown} isExample />}
    </PaperTemplatePage>
  );
}
