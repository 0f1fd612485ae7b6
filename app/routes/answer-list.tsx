import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSeat } from "../auth/seat";
import { readAnswerList } from "../page-data/answer-list";
import { keptAnswerList } from "../page-data/kept-answer-pages";
import { AnswerListPage } from "../ui/pages/answer-list-page";
import { isToKeep } from "../web/query";
import { notFound } from "../web/responses";
import { FOR_PARTICIPANTS } from "../web/route-handles";

export const handle = FOR_PARTICIPANTS;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? "Your answers"} - Boardmark` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await readAnswerList(context, await requireSeat(context, params["id"]));
  const shown = isToKeep(request) ? keptAnswerList(page) : page;
  if (shown === null) throw notFound();
  return shown;
}

export default function AnswerList() {
  return <AnswerListPage {...useLoaderData<typeof loader>()} />;
}
