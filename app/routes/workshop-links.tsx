import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireAssessment } from "../auth/require-assessment";
import { newToken } from "../auth/seat-sessions";
import { linksFormSchema } from "../core/workshop/links-form";
import { workshopRefusalInWords } from "../core/workshop/workshop-refusals";
import { roomOrigin } from "../live/lan-address";
import { readSeatLinks } from "../page-data/workshop-links";
import { WorkshopLinksPage } from "../ui/pages/workshop-links-page";
import { issueSeatLink } from "../use-cases/issue-seat-links";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "Seat links - Boardmark" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, assessment } = await requireAssessment(context, "set-up-assessment", params["id"]);
  return readSeatLinks(context.db, viewer, assessment);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { assessment } = await requireAssessment(context, "set-up-assessment", params["id"]);
  const form = await readForm(request, linksFormSchema);
  if (!form.ok) return badInput({ errors: form.errors, made: null });
  const { token, hash } = newToken();
  const outcome = await issueSeatLink(context, assessment.id, form.value.seatId, hash);
  if (!outcome.ok) return conflict({ errors: { "": workshopRefusalInWords(outcome.code) }, made: null });
  // Not a redirect: the token stands in this one answer and nowhere else.
  const address = `${roomOrigin(request.url, context.settings)}${paths.seatLink(token)}`;
  return data({ errors: {}, made: { seatId: form.value.seatId, address } });
}

export default function WorkshopLinks() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer?.made ?? null;
  const seat = page.rows.find(({ id }) => id === made?.seatId)?.title ?? "";
  return <WorkshopLinksPage {...page} errors={answer?.errors ?? {}} made={made && { seat, address: made.address }} />;
}
