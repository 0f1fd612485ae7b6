import type { ReactNode } from "react";
import { Button, LinkButton } from "./button";
import { HiddenText } from "./hidden-text";
import { RingIcon } from "./icons";

export type NextStepProps = {
  readonly kicker?: string;
  readonly title: string;
  readonly children: ReactNode;
  /** The one thing to do: a link, or a form that posts (with hidden fields). */
  readonly action: { readonly text: string; readonly href: string } | { readonly text: string; readonly post: string; readonly fields?: Readonly<Record<string, string>> };
  readonly second?: { readonly text: string; readonly href: string };
  /** Seats that have answered, of all: counts, never who. */
  readonly seats?: { readonly answered: number; readonly of: number };
};

/** The page's one loud block: what to do next, and why. */
export function NextStep({ kicker = "Next step", title, children, action, second, seats }: NextStepProps) {
  return (
    <section className="bm-next" aria-labelledby="next-step">
      <div>
        <p className="bm-next__kicker">{kicker}</p>
        <h2 id="next-step">{title}</h2>
        <div className="bm-next__text">{children}</div>
        {seats && <Seats {...seats} />}
      </div>
      <div>
        <Act action={action} />
        {second && (
          <p>
            <a className="bm-next__link" href={second.href}>
              {second.text}
            </a>
          </p>
        )}
      </div>
    </section>
  );
}

function Act({ action }: Pick<NextStepProps, "action">) {
  if ("href" in action)
    return (
      <LinkButton look="reverse" href={action.href}>
        {action.text}
      </LinkButton>
    );
  return (
    <form method="post" action={action.post}>
      {Object.entries(action.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button look="reverse">{action.text}</Button>
    </form>
  );
}

function Seats({ answered, of }: { readonly answered: number; readonly of: number }) {
  return (
    <p className="bm-next__seats">
      <HiddenText>
        {answered} of {of} seats have answered
      </HiddenText>
      {Array.from({ length: of }, (_, seat) => (
        <RingIcon key={seat} size={18} filled={seat < answered ? "full" : "none"} />
      ))}
    </p>
  );
}
