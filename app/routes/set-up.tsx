import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireServiceAdministrator } from "../auth/guards";
import { todayOf } from "../page-data/people";
import { readSetUp } from "../page-data/set-up";
import { SetUpPage } from "../ui/pages/set-up-page";
import { readQuery } from "../web/query";

const querySchema = z.object({ text: z.string().trim().max(100, "Look for 100 characters or fewer").default("") });

export const meta: MetaFunction = () => [{ title: "Set up a trust - Boardmark" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireServiceAdministrator(context);
  return readSetUp(context.db, readQuery(request.url, querySchema).value.text, todayOf(context.now));
}

export default function SetUp() {
  return <SetUpPage {...useLoaderData<typeof loader>()} />;
}
