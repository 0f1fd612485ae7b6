import { Button, LinkButton } from "../nhs/button";
import { Notice } from "../nhs/notice";
import type { AnswerFields } from "./answer-form";

/** An answer in words. */
export type SaidAnswer = { readonly choice: string; readonly reason: string | null };

type AnswerClashProps = {
  readonly action: string;
  /** What is saved with the board. */
  readonly stored: SaidAnswer;
  /** What was sent just now, and not saved. */
  readonly sent: SaidAnswer;
  /** The form that would save what was sent after all. */
  readonly fields: AnswerFields;
  readonly keepHref: string;
};

/** Two devices, two answers: both are shown, and the member chooses. */
export function AnswerClash({ action, stored, sent, fields, keepHref }: AnswerClashProps) {
  return (
    <>
      <Notice kind="late" title="You answered this on another device">
        <p>Nothing was changed. Choose which answer to keep.</p>
      </Notice>
      <Said title="Saved with the board" answer={stored} />
      <p>
        <LinkButton wide look="second" href={keepHref}>
          Keep what is saved
        </LinkButton>
      </p>
      <Said title="Sent just now" answer={sent} />
      <form method="post" action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button wide name="then" value="stay">
          Save this one instead
        </Button>
      </form>
    </>
  );
}

/** The same for the island, which fills in both answers and acts on the buttons. */
export function AnswerClashTemplate() {
  return (
    <template data-clash-template="">
      <Notice kind="late" title="You answered this on another device">
        <p>Nothing was changed. Choose which answer to keep.</p>
      </Notice>
      <section className="bm-said">
        <h2>Saved with the board</h2>
        <p data-clash-said="stored" />
        <Button wide look="second" type="button" name="clash" value="keep">
          Keep what is saved
        </Button>
      </section>
      <section className="bm-said">
        <h2>On this phone</h2>
        <p data-clash-said="sent" />
        <Button wide type="button" name="clash" value="mine">
          Save this one instead
        </Button>
      </section>
    </template>
  );
}

function Said({ title, answer }: { readonly title: string; readonly answer: SaidAnswer }) {
  return (
    <section className="bm-said">
      <h2>{title}</h2>
      <p>
        <b>{answer.choice}</b>
      </p>
      {answer.reason && <p>{answer.reason}</p>}
    </section>
  );
}
