import type { Frame } from "../../web/frames";
import { Button, LinkButton } from "../nhs/button";
import { DataTable } from "../nhs/data-table";
import { Details } from "../nhs/details";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { TextArea } from "../nhs/text-area";
import { TextField } from "../nhs/text-field";
import { counted, opening } from "../../core/text/counts";
import { LISTED_ROLES, MOST_PEOPLE } from "../../core/accounts/people-list";
import { WhoCell } from "./people-parts";

/** A line of the list. `link`: where a newcomer chooses a password, shown this once; null: none is needed. */
export type PeopleRow = { readonly line: number; readonly name: string; readonly email: string; readonly role: string; readonly isHeld: boolean; readonly link: string | null };

export type AddPeoplePageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly trust: string;
  readonly back: { readonly href: string; readonly text: string };
  /** Where this reader goes on to afterwards; null: it is for the trust lead to go on. */
  readonly next: { readonly href: string; readonly text: string } | null;
  /** What became of the list that was sent; null: none was. */
  readonly answer: Answer | null;
};

type Answer =
  | { readonly kind: "edit"; readonly list: string; readonly problems: readonly { readonly field: string; readonly text: string }[]; readonly error: string | undefined }
  | { readonly kind: "preview"; readonly list: string; readonly rows: readonly PeopleRow[] }
  | { readonly kind: "done"; readonly rows: readonly PeopleRow[] };

const EXAMPLE = ["Name, Email address, Role", "Robin Ashdown, robin.ashdown@trust.example, Trust lead", "Alex Marlow, alex.marlow@trust.example, Facilitator"].join("\n");

/** Many people at once, in three looks: the list, what it would do, what it did. */
export function AddPeoplePage({ frame, action, trust, back, next, answer }: AddPeoplePageProps) {
  return (
    <PageShell {...frame}>
      {answer?.kind === "preview" ? <Preview action={action} trust={trust} {...answer} /> : answer?.kind === "done" ? <Done trust={trust} next={next} {...answer} /> : <Edit action={action} trust={trust} answer={answer} />}
      <p>
        <a className="bm-tap" href={back.href}>
          {back.text}
        </a>
      </p>
    </PageShell>
  );
}

function Edit({ action, trust, answer }: { readonly action: string; readonly trust: string; readonly answer: Extract<Answer, { kind: "edit" }> | null }) {
  const { list = "", problems = [], error } = answer ?? {};
  const isOfFile = problems[0]?.field === "file";
  return (
    <>
      <ErrorSummary problems={problems} />
      <Opening quiet={trust} title="Add people" sentence="Paste them from a spreadsheet, or upload a CSV file. You see what would be written before anything is." />
      <form method="post" action={action} encType="multipart/form-data" noValidate>
        <TextArea
          name="list"
          label="The list, one person and role a line"
          hint={`Name, email address and role: ${LISTED_ROLES.join(", ")}. Who has two roles stands on two lines.`}
          rows={10}
          spellCheck={false}
          value={list}
          error={isOfFile ? undefined : error}
        />
        <TextField name="file" type="file" accept=".csv,.txt,text/csv" label="Or a CSV file" hint={`The same three columns, UTF-8, at most ${MOST_PEOPLE} lines`} error={isOfFile ? error : undefined} />
        <Button name="intent" value="check">
          Check the list
        </Button>
      </form>
      <Details summary="An example">
        <pre className="bm-letter">{EXAMPLE}</pre>
        <p>Headings may be left out; then the order is as here. Tabs, commas or semicolons stand between the columns.</p>
      </Details>
    </>
  );
}

function Preview({ action, trust, list, rows }: { readonly action: string; readonly trust: string; readonly list: string; readonly rows: readonly PeopleRow[] }) {
  const given = rows.filter(({ isHeld }) => !isHeld).length;
  return (
    <>
      <Opening quiet={trust} title={given === 0 ? "There is nothing to add" : `${opening(counted(given, "role"))} would be given`} sentence="Nothing has been written yet. A name that the service knows already stays as it is." />
      <DataTable
        caption="What the list would do, line by line"
        captionHidden
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: "who", head: "Who", cell: ({ name, email }) => <WhoCell name={name} email={email} /> },
          { key: "role", head: "Role", cell: ({ role }) => role },
          { key: "what", head: "What happens", cell: ({ isHeld }) => (isHeld ? "Holds this role already: stays as it is" : "Is given this role from today") },
          { key: "line", head: "Line", align: "number", cell: ({ line }) => line },
        ]}
      />
      <form method="post" action={action} className="bm-act">
        <input type="hidden" name="list" value={list} />
        {given > 0 && (
          <Button name="intent" value="add">
            Give {counted(given, "role")}
          </Button>
        )}{" "}
        <Button look="second" name="intent" value="change">
          Change the list
        </Button>
      </form>
    </>
  );
}

function Done({ trust, rows, next }: { readonly trust: string; readonly rows: readonly PeopleRow[]; readonly next: AddPeoplePageProps["next"] }) {
  const links = rows.filter(({ link }) => link !== null);
  const given = rows.filter(({ isHeld }) => !isHeld).length;
  return (
    <>
      <Opening quiet={trust} title={`${opening(counted(given, "role"))} given`} sentence="They count from today and stand in the trust’s audit log." />
      {links.length > 0 && (
        <>
          <Notice kind="care" title="Hand out these links now">
            <p>Each is for one person alone, works once, within seven days, and is shown this once. A new one can be made on the page of the trust’s people.</p>
          </Notice>
          <DataTable
            caption="Links by which newcomers choose a password"
            rows={links.filter(({ email }, index) => links.findIndex((other) => other.email === email) === index)}
            rowKey={({ email }) => email}
            columns={[
              { key: "who", head: "Who", cell: ({ name, email }) => <WhoCell name={name} email={email} /> },
              { key: "link", head: "Link", cell: ({ link }) => <code className="bm-address">{link}</code> },
            ]}
          />
        </>
      )}
      {next === null ? (
        <p>The trust lead goes on from here: they sign in by their link and start the first assessment.</p>
      ) : (
        <p>
          <LinkButton href={next.href}>{next.text}</LinkButton>
        </p>
      )}
    </>
  );
}
