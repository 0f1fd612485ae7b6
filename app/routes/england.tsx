import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requirePermission, requireServiceAdministrator } from "../auth/guards";
import { cycleIdSchema } from "../core/cycle";
import { dateInEngland } from "../core/text/instants";
import { readEngland } from "../page-data/england";
import { EnglandPage, type EnglandPageProps } from "../ui/pages/england-page";
import { freezeEnglandTable } from "../use-cases/freeze-england-table";
import { readForm } from "../web/forms";
import { paths } from "../web/paths";
import { badInput, conflict, seeOther } from "../web/responses";

export const meta: MetaFunction = () => [{ title: "England - Boardmark" }];

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requirePermission(context, "read-england", null);
  return readEngland({ ...context, today: dateInEngland(context.now()) }, viewer);
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireServiceAdministrator(context);
  const form = await readForm(request, z.object({ cycle: cycleIdSchema }));
  if (!form.ok) return badInput({ errors: form.errors });
  const outcome = await freezeEnglandTable(context, form.value.cycle);
  if (outcome.ok) return seeOther(paths.england());
  return conflict({ errors: { cycle: outcome.code === "already" ? "This table has been made already. Nothing was changed." : "This cycle has not closed yet. Nothing was made." } });
}

export default function England() {
  const errors: EnglandPageProps["errors"] = useActionData<typeof action>()?.errors ?? {};
  return <EnglandPage {...(useLoaderData<typeof loader>() as Omit<EnglandPageProps, "errors">)} errors={errors} />;
}
