import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rolesInWords } from "../core/permissions/role-names";
import { findOrganisationNames } from "../db/places";
import { HomePage, type Place } from "../ui/pages/home-page";
import { plainFrame } from "../web/frames";
import { paths } from "../web/paths";

export const meta: MetaFunction = () => [{ title: "Boardmark" }];

export async function loader({ context }: LoaderFunctionArgs) {
  const { viewer, db } = context;
  if (viewer === null) return { kind: "stranger" as const, signInHref: paths.signIn(), demoHref: context.demo === null ? null : paths.demo() };
  const codes = [...new Set(viewer.roles.map(({ organisationCode }) => organisationCode))];
  const found = await findOrganisationNames(db, codes);
  const places = codes.flatMap((code): Place[] => {
    const organisation = found.get(code);
    if (organisation === undefined) return [];
    const href = organisation.kind === "trust" ? paths.trust(code) : organisation.kind === "service" ? paths.administration() : paths.system(code);
    return [{ href, name: organisation.name, note: rolesInWords(viewer, code) ?? "" }];
  });
  if (viewer.roles.length === 0) places.push({ href: paths.accountRoles(), name: "Ask for a role", note: "You have none yet: your trust’s lead or the service administrator gives it" });
  places.push({ href: paths.account(), name: "Your account", note: "Password, and where you are signed in" });
  if (context.demo !== null) places.push({ href: paths.demo(), name: "The worked example, hour by hour", note: "Become somebody else, step by step" });
  return { kind: "person" as const, frame: plainFrame(), name: viewer.name, places };
}

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}
