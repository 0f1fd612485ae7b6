import type { Frame } from "../../web/frames";
import { Button } from "../nhs/button";
import { DataTable } from "../nhs/data-table";
import { HiddenText } from "../nhs/hidden-text";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { TextField } from "../nhs/text-field";

export type SetUpPageProps = {
  readonly frame: Frame;
  readonly action: string;
  /** What is looked for; empty: nothing yet. */
  readonly text: string;
  /** No list of trusts has been imported. */
  readonly isListEmpty: boolean;
  readonly importHref: string;
  readonly trusts: readonly { readonly code: string; readonly name: string; readonly href: string }[];
  /** There may be more than are shown. */
  readonly isCut: boolean;
};

const STEPS = [
  { title: "Choose the trust", text: "from the imported list of trusts, below." },
  { title: "Add its people", text: "paste them or upload a CSV file: at least the trust lead. Nothing is written before you have seen what will be." },
  { title: "Hand each newcomer their link", text: "by which they choose a password. It is shown once." },
  { title: "The trust lead starts the first assessment", text: "and sets the board’s seats. Members answer by a link of their own and need no account." },
];

/** The first thing to do on a new service: choose a trust and add its people. For the service administrator. */
export function SetUpPage({ frame, action, text, isListEmpty, importHref, trusts, isCut }: SetUpPageProps) {
  return (
    <PageShell {...frame}>
      <Opening quiet="First steps" title="Set up a trust" sentence="About ten minutes: its name is there already, its people come from a list of yours." />
      <ol className="nhsuk-list nhsuk-list--number">
        {STEPS.map((step) => (
          <li key={step.title}>
            <b>{step.title}</b> {step.text}
          </li>
        ))}
      </ol>
      {isListEmpty ? (
        <div className="bm-rule">
          <p>No trust is known to this service yet: the list of trusts has not been imported.</p>
          <p>
            <a href={importHref}>How to import it</a>
          </p>
        </div>
      ) : (
        <>
          <form method="get" action={action} role="search">
            <TextField name="text" label="Which trust?" hint="Its name, a part of it, a former name, or its code, such as RX1" value={text} width={30} spellCheck={false} />
            <Button>Find the trust</Button>
          </form>
          {text !== "" && (
            <DataTable
              caption={isCut ? "The first trusts that this fits: type more of the name to see fewer" : "Trusts that this fits, by name"}
              rows={trusts}
              rowKey={({ code }) => code}
              empty={
                <>
                  <p>No open trust has this in its name, and none has it as its code. Check the spelling, or look for one word of the name.</p>
                  <p>
                    A new trust comes with the next list: <a href={importHref}>how to import it</a>.
                  </p>
                </>
              }
              columns={[
                { key: "name", head: "Trust", cell: ({ name }) => name },
                { key: "code", head: "Code", cell: ({ code }) => code },
                {
                  key: "act",
                  head: "Next",
                  cell: ({ href, name }) => (
                    <a className="bm-tap" href={href}>
                      Add its people<HiddenText>: {name}</HiddenText>
                    </a>
                  ),
                },
              ]}
            />
          )}
        </>
      )}
    </PageShell>
  );
}
