import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission, requireSystemLead, requireSystemReader } from "../auth/guards";
import { talkRefusalInWords } from "../core/asks/talk";
import { talkFormSchema } from "../core/asks/talk-form";
import { dateInEngland } from "../core/text/instants";
import { readIcsAsks } from "../page-data/ics-asks";
import { readIcsPlace } from "../page-data/ics-place";
import { IcsAsksPage, type IcsAsksPageProps } from "../ui/pages/ics-asks-page";
import { bringTogether } from "../use-cases/bring-together";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, notFound, seeOther } from "../web/responses";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Asks and offers, ${data?.frame.organisation ?? "ICS"} - Boardmark` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireSystemReader(context);
  const tools = { ...context, today: dateInEngland(context.now()) };
  const place = await readIcsPlace(tools, viewer, params["icb"] ?? "");
  if (place === null) throw notFound();
  return readIcsAsks(tools, place, request.url);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const systemCode = params["icb"] ?? "";
  const viewer = requireSystemReader(context);
  const form = await readForm(request, talkFormSchema);
  if (!form.ok) return badInput({ errors: form.errors });
  const { intent, postId, trustCode } = form.value;
  if (intent === "bring-together") requireSystemLead(context, systemCode);
  else requirePermission(context, "post-asks", trustCode);
  const outcome = await bringTogether(context, viewer, { systemCode, postId, trustCode, broughtBy: intent === "bring-together" ? "system-lead" : "trust" });
  if (outcome === null) throw notFound();
  return outcome.ok ? seeOther(paths.asks(systemCode)) : conflict({ errors: { "": talkRefusalInWords(outcome.code) } });
}

export default function IcsAsks() {
  const errors: IcsAsksPageProps["errors"] = useActionData<typeof action>()?.errors ?? {};
  return <IcsAsksPage {...(useLoaderData<typeof loader>() as Omit<IcsAsksPageProps, "errors">)} errors={errors} />;
}
