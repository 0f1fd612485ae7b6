import { LinkButton } from "../nhs/button";
import { RadioGroup } from "../nhs/choice-groups";
import { Button } from "../nhs/button";
import { Details } from "../nhs/details";
import { TickIcon, RingIcon } from "../nhs/icons";
import { TextField } from "../nhs/text-field";
import { Notice } from "../nhs/notice";
import { RoundsDrawing } from "../charts/rounds-drawing";
import type { RoundSpread } from "../../core/charts/rounds-chart";
import { Act } from "./workshop-act";

export type Check = { readonly isDone: boolean; readonly text: string; readonly note: string };

/** What the middle of the console shows before the reveal. */
export type BeforeView =
  | { readonly kind: "not-open"; readonly first: { readonly href: string; readonly text: string } | null; readonly mayOpen: boolean; readonly answers: string }
  | { readonly kind: "joining"; readonly joinAddress: string; readonly code: string; readonly present: string; readonly checks: readonly Check[] }
  | { readonly kind: "practice"; readonly question: string; readonly answered: string; readonly spread: RoundSpread; readonly isShown: boolean; readonly seats: number; readonly names: readonly string[] }
  | { readonly kind: "answering"; readonly answered: string; readonly isEverybody: boolean; readonly checks: readonly Check[] }
  | { readonly kind: "closed"; readonly answered: string; readonly doesStandOut: boolean; readonly checks: readonly Check[] }
  | { readonly kind: "order" };

type Props = { readonly view: BeforeView; readonly action: string; readonly revision: number; readonly mayRun: boolean };

export function WorkshopBefore({ view, action, revision, mayRun }: Props) {
  switch (view.kind) {
    case "not-open":
      return <NotOpen view={view} action={action} />;
    case "joining":
      return (
        <>
          <h2 id="now">People are joining</h2>
          <p className="bm-quiet">
            They scan the code on the projector, or go to <b>{view.joinAddress}</b> and type <b>{view.code}</b>. Who has a seat link uses it.
          </p>
          <p className="bm-desk__big" data-live-part="present">
            {view.present}
          </p>
          <Checks checks={view.checks} />
          <WifiForm />
          {mayRun && (
            <div className="bm-acts">
              <Act action={action} intent="stage" fields={{ to: "practice" }}>
                Ask the practice question
              </Act>
              <Act action={action} intent="stage" fields={{ to: "answering" }} look="second">
                Go straight to the themes
              </Act>
            </div>
          )}
        </>
      );
    case "practice":
      return <Practice view={view} action={action} mayRun={mayRun} />;
    case "answering":
      return (
        <>
          <h2 id="now">{view.isEverybody ? "Everybody present has answered" : "Everyone answers alone"}</h2>
          <p className="bm-quiet">All first rounds close together. Who is absent is not counted, and nothing enters afterwards.</p>
          <p className="bm-desk__big" data-live-part="answered">
            {view.answered}
          </p>
          <p className="bm-quiet">Any kind of answer counts alike: a level, can’t judge or skip.</p>
          <Checks checks={view.checks} />
          {mayRun && (
            <>
              <Act action={action} intent="close" fields={{ revision }} look={view.isEverybody ? "main" : "second"}>
                {view.isEverybody ? "Close the first round" : "Close without waiting for everybody"}
              </Act>
              <p className="bm-desk__note">Closing shows nothing yet. The reveal is an act of its own.</p>
            </>
          )}
        </>
      );
    case "closed":
      return (
        <>
          <h2 id="now">Ready to reveal all first spreads</h2>
          <p className="bm-quiet">One act, at the same moment on every screen. Then the agenda is ordered and fixed.</p>
          <p className="bm-desk__big">{view.answered}</p>
          <p className="bm-quiet">Any kind of answer counts alike. Nothing enters a round once it is closed.</p>
          {view.doesStandOut && (
            <Notice title="Something stands out: take care">
              <p>On at least one theme all agree, or one view stands alone. We do not say which. Talk about reasons, not about who.</p>
            </Notice>
          )}
          <Checks checks={view.checks} />
          {mayRun && (
            <Act action={action} intent="reveal" fields={{ revision }}>
              Reveal all first spreads
            </Act>
          )}
          <p className="bm-desk__note">A theme with fewer than five levels shows no spread, no median and no word.</p>
        </>
      );
    case "order":
      return (
        <>
          <h2 id="now">The first spreads are revealed</h2>
          <p className="bm-quiet">The agenda is not ordered yet.</p>
          {mayRun && (
            <Act action={action} intent="order">
              Order the agenda
            </Act>
          )}
        </>
      );
  }
}

function NotOpen({ view: { mayOpen, first, answers }, action }: { readonly view: Extract<BeforeView, { kind: "not-open" }>; readonly action: string }) {
  return (
    <>
      <h2 id="now">The workshop is not open</h2>
      <p className="bm-quiet">{answers}</p>
      {first && (
        <LinkButton href={first.href} look="second">
          {first.text}
        </LinkButton>
      )}
      {mayOpen && (
        <form method="post" action={action}>
          <input type="hidden" name="intent" value="open" />
          <RadioGroup
            name="minutes"
            legend="How long is the slot?"
            value="60"
            choices={[
              { value: "60", text: "60 minutes", hint: "Six themes to discuss, beside those on which views agree" },
              { value: "90", text: "90 minutes", hint: "Ten themes to discuss" },
            ]}
          />
          <Button>Open the workshop</Button>
          <p className="bm-desk__note">You run it from then on. It needs no answers given beforehand.</p>
        </form>
      )}
    </>
  );
}

function Practice({ view, action, mayRun }: { readonly view: Extract<BeforeView, { kind: "practice" }>; readonly action: string; readonly mayRun: boolean }) {
  return (
    <>
      <h2 id="now">Practice question</h2>
      <p className="bm-quiet">{view.question} Nothing hangs on it, and its answers are deleted when it is shown.</p>
      {view.isShown ? (
        view.spread === null ? (
          <p>Too few answered to show without showing who.</p>
        ) : (
          <RoundsDrawing id="practice" theme="the practice question" rounds={[view.spread]} seats={view.seats} levelNames={view.names} />
        )
      ) : (
        <p className="bm-desk__big" data-live-part="answered">
          {view.answered}
        </p>
      )}
      {mayRun && (
        <div className="bm-acts">
          {!view.isShown && (
            <Act action={action} intent="show-practice">
              Show how it looks
            </Act>
          )}
          <Act action={action} intent="stage" fields={{ to: "answering" }} look={view.isShown ? "main" : "second"}>
            Go on to the themes
          </Act>
        </div>
      )}
    </>
  );
}

function Checks({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ul className="bm-checks" data-live-part="checks">
      {checks.map(({ isDone, text, note }) => (
        <li key={text}>
          {isDone ? <TickIcon size={14} /> : <RingIcon size={14} />}
          <span>{text}</span>
          <span className="bm-desk__note">{note}</span>
        </li>
      ))}
    </ul>
  );
}

/** The room's Wi-Fi: an island shows this form, keeps what is typed in this browser, and never sends it. */
function WifiForm() {
  return (
    <form data-wifi-form="" hidden className="bm-wifi">
      <Details summary="Show the room’s Wi-Fi on the projector">
        <p className="bm-desk__note">It stays in this browser: it is drawn here and never sent.</p>
        <TextField name="wifi-name" label="Name of the network" width={20} autoComplete="off" />
        <TextField name="wifi-password" label="Password" optional width={20} autoComplete="off" />
        <Button look="second" small>
          Keep it in this browser
        </Button>
        <p role="status" />
      </Details>
    </form>
  );
}
