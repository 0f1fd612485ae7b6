import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../auth/guards";
import { lessonFormSchema } from "../core/actions/lesson";
import { actionRefusalInWords } from "../core/text/action-refusals";
import { dateInEngland } from "../core/text/instants";
import { readLessonsPage } from "../page-data/lessons";
import { readTrustPlace } from "../page-data/trust-place";
import { LessonsPage } from "../ui/pages/lessons-page";
import { shareLesson, withdrawLesson } from "../use-cases/share-lesson";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Lessons - Boardmark" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params["ods"] ?? "";
  const viewer = requirePermission(context, "read-actions", code);
  const place = await readTrustPlace(context, viewer, code, "Actions");
  if (place === null) throw notFound();
  return readLessonsPage(context.db, viewer, place, request.url, dateInEngland(context.now()));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const trustCode = params["ods"] ?? "";
  const viewer = requirePermission(context, "post-asks", trustCode);
  const form = await readForm(request, lessonFormSchema);
  if (!form.ok) return badInput({ errors: form.errors });
  if (form.value.intent === "withdraw") {
    await withdrawLesson(context, viewer, trustCode, form.value.lessonId);
    return seeOther(paths.lessons(trustCode));
  }
  const { actionId, systemCode, seen } = form.value;
  const outcome = await shareLesson(context, viewer, { trustCode, actionId, systemCode }, seen);
  return outcome.ok ? seeOther(paths.lessons(trustCode)) : conflict({ errors: actionRefusalInWords(outcome.code) });
}

export default function Lessons() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <LessonsPage {...page} errors={answer?.errors ?? {}} />;
}
