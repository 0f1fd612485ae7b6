import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSeat } from "../auth/seat";
import { readAnswerList } from "../page-data/answer-list";
import { AnswerListPage } from "../ui/pages/answer-list-page";
import { FOR_PARTICIPANTS } from "../web/route-handles";

export const handle = FOR_PARTICIPANTS;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? "Your answers"} - Boardmark` }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  return readAnswerList(context, await requireSeat(context, params["id"]));
}

export default function AnswerList() {
  return <AnswerListPage {...useLoaderData<typeof loader>()} />;
}
