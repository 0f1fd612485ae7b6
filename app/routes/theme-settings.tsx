import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireAssessment } from "../auth/require-assessment";
import { decisionRefusalInWords } from "../core/assessment/decision-refusals";
import { revisionField } from "../core/assessment/form-fields";
import { leaveOutFormSchema, privacyFormSchema, recusalFormSchema, targetFormSchema } from "../core/assessment/theme-forms";
import { readThemeSettings } from "../page-data/themes";
import { ThemeSettingsPage } from "../ui/pages/theme-settings-page";
import { bringThemeBack, leaveThemeOut } from "../use-cases/leave-theme-out";
import { recuse, takeRecusalBack } from "../use-cases/recuse";
import { restoreTarget, setTarget, setThemePrivacy } from "../use-cases/set-target";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

const schema = z.discriminatedUnion("intent", [
  targetFormSchema.extend({ intent: z.literal("target") }),
  z.object({ intent: z.literal("no-target") }),
  z.object({ intent: z.literal("restore-target"), restores: revisionField }),
  privacyFormSchema.extend({ intent: z.literal("privacy") }),
  recusalFormSchema.extend({ intent: z.literal("recuse") }),
  z.object({ intent: z.literal("answer-again"), seatId: z.string().min(1) }),
  leaveOutFormSchema.extend({ intent: z.literal("leave-out") }),
  z.object({ intent: z.literal("bring-back") }),
]);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? "Theme"}, decisions - Boardmark` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "set-up-assessment", params["id"]);
  const page = await readThemeSettings(context, viewer, assessment, params["theme"] ?? "", request.url);
  if (page === null) throw notFound();
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { assessment } = await requireAssessment(context, "set-up-assessment", params["id"]);
  const place = { assessmentId: assessment.id, themeId: params["theme"] ?? "" };
  const form = await readForm(request, schema);
  if (!form.ok) return badInput(form);
  const outcome = await decide(form.value);
  if (!outcome.ok) return conflict({ typed: form.typed, errors: { "": decisionRefusalInWords(outcome.code) } });
  return seeOther(paths.theme(place.assessmentId, place.themeId));

  function decide(asked: z.output<typeof schema>) {
    switch (asked.intent) {
      case "target":
        return setTarget(context, place, { level: asked.level, reason: asked.reason, by: asked.by });
      case "no-target":
        return setTarget(context, place, null);
      case "restore-target":
        return restoreTarget(context, place, asked.restores);
      case "privacy":
        return setThemePrivacy(context, place, asked.isPrivate);
      case "recuse":
        return recuse(context, place, asked);
      case "answer-again":
        return takeRecusalBack(context, place, asked.seatId);
      case "leave-out":
        return leaveThemeOut(context, place, asked.reason);
      case "bring-back":
        return bringThemeBack(context, place);
    }
  }
}

export default function ThemeSettings() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ThemeSettingsPage {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />;
}
