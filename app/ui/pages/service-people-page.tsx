import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { Button } from "../nhs/button";
import { RadioGroup } from "../nhs/choice-groups";
import { DataTable } from "../nhs/data-table";
import { ErrorSummary } from "../nhs/error-summary";
import { HiddenText } from "../nhs/hidden-text";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages, Pagination } from "../nhs/pagination";
import { TextField } from "../nhs/text-field";
import { MadeLinkNotice, RoleRequests, WhoCell, type MadeLink, type RequestRow } from "./people-parts";
import { Act } from "./workshop-act";

export type ServicePeoplePageProps = {
  readonly frame: Frame;
  readonly action: string;
  /** How many accounts there are, in words. */
  readonly title: string;
  /** What is looked for; empty: everybody. */
  readonly text: string;
  readonly people: readonly { readonly href: string; readonly name: string; readonly email: string; readonly state: string; readonly roles: string }[];
  readonly page: number;
  readonly pages: number;
  /** An address to which a page's number is added. */
  readonly pageHref: string;
  readonly requests: readonly RequestRow[];
  readonly requestsListed: Listed;
  readonly roles: readonly { readonly value: string; readonly text: string }[];
  /** Organisations whose roles count only with one-time codes. */
  readonly requiring: readonly { readonly code: string; readonly name: string }[];
  readonly requiringListed: Listed;
  readonly made: MadeLink | null;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** Every account, the roles asked for, and where one-time codes are required; for the service administrator. */
export function ServicePeoplePage({ frame, action, title, text, people, page, pages, pageHref, requests, requestsListed, roles, requiring, requiringListed, made, typed, errors }: ServicePeoplePageProps) {
  const isOfCodes = typed?.["intent"] === "codes";
  const field = (name: string, isOwn: boolean) => ({ name, ...(isOwn ? { value: typed?.[name], ...(errors[name] === undefined ? {} : { error: errors[name] }) } : {}) });
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => (name === "" ? { text } : { field: isOfCodes && name === "organisationCode" ? "codes-organisation" : name, text }))} />
      <Opening quiet="Accounts" title={title} sentence="People, their roles and how they sign in. Every change is recorded." />
      <MadeLinkNotice made={made} />
      <RoleRequests action={action} requests={requests} listed={requestsListed} showsPlace />
      <form method="get" action={action} role="search">
        <TextField name="text" label="Find by name or email address" value={text} width={20} spellCheck={false} />
        <Button look="second">Find</Button>
      </form>
      <DataTable
        caption="Accounts, by email address"
        captionHidden
        rows={people}
        rowKey={({ href }) => href}
        empty={
          <p>
            No account has this in its name or address. <a href={action}>Show every account</a>, or give a role below to make one.
          </p>
        }
        columns={[
          { key: "who", head: "Who", cell: ({ name, email, href }) => <WhoCell name={name} email={email} href={href} /> },
          { key: "roles", head: "Roles today", cell: ({ roles: held }) => held },
          { key: "state", head: "Sign-in", cell: ({ state }) => state },
        ]}
      />
      <Pagination of="accounts" page={page} pages={pages} href={(number) => `${pageHref}${number}`} />
      <form method="post" action={action} noValidate aria-labelledby="give">
        <h2 id="give">Give a role</h2>
        <input type="hidden" name="intent" value="give" />
        <TextField {...field("email", !isOfCodes)} label="Email address" type="email" width={30} spellCheck={false} />
        <TextField {...field("name", !isOfCodes)} label="Name" hint="For a new account; a name that is known already stays." width={30} />
        <RadioGroup {...field("role", !isOfCodes)} legend="Role" choices={roles} />
        <TextField {...field("organisationCode", !isOfCodes)} label="Organisation’s code" hint="A trust’s or a system’s, such as RX1. Leave it blank for a service administrator." width={10} spellCheck={false} />
        <Button>Give this role from today</Button>
      </form>
      <h2 id="codes">Where one-time codes are required</h2>
      <DataTable
        caption="Organisations whose roles count only for people who sign in with a code"
        captionHidden
        rows={requiring}
        rowKey={({ code }) => code}
        empty={
          <p>
            No organisation requires codes yet. <a href="#codes-organisation">Require them at one</a>
          </p>
        }
        columns={[
          { key: "name", head: "Organisation", cell: ({ name }) => name },
          { key: "code", head: "Code", cell: ({ code }) => code },
          {
            key: "act",
            head: "Change",
            cell: ({ code, name }) => (
              <Act action={action} intent="codes" fields={{ organisationCode: code, required: "no" }} look="second" small>
                Require no longer<HiddenText> at {name}</HiddenText>
              </Act>
            ),
          },
        ]}
      />
      <ListPages of="organisations" listed={requiringListed} />
      <form method="post" action={action} noValidate>
        <input type="hidden" name="intent" value="codes" />
        <input type="hidden" name="required" value="yes" />
        <TextField {...field("organisationCode", isOfCodes)} id="codes-organisation" label="Organisation’s code" hint="From then on its roles count only for people who sign in with a code." width={10} spellCheck={false} />
        <Button look="second">Require codes there</Button>
      </form>
    </PageShell>
  );
}
