import { Button, LinkButton } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { TextField } from "../nhs/text-field";

export type CodesShown =
  | { readonly kind: "none" }
  | { readonly kind: "begun"; readonly secret: string; readonly address: string; /** The path of a QR code in a square of `size`. */ readonly qr: { readonly path: string; readonly size: number } }
  | { readonly kind: "on"; readonly since: string; readonly recoveryLeft: number };

export type AccountCodesPageProps = {
  readonly action: string;
  readonly accountHref: string;
  readonly signOutAction: string;
  readonly codes: CodesShown;
  /** Shown this once; null: nothing to show. */
  readonly recovery: readonly string[] | null;
  readonly errors: { readonly code?: string; readonly current?: string };
};

/** Signing in with a code from an authenticator app: turning it on, the recovery codes, turning it off. */
export function AccountCodesPage({ action, accountHref, signOutAction, codes, recovery, errors }: AccountCodesPageProps) {
  const problems = (["code", "current"] as const).flatMap((field) => (errors[field] === undefined ? [] : [{ field, text: errors[field] }]));
  return (
    <PageShell width="narrow" signOutAction={signOutAction}>
      <ErrorSummary problems={problems} />
      <Opening title="Sign in with a code" sentence="A code from an app on your phone, after your password, keeps your account safe when somebody learns your password." />
      {recovery !== null && <Recovery codes={recovery} />}
      {codes.kind === "none" && (
        <form method="post" action={action}>
          <input type="hidden" name="intent" value="begin" />
          <p>You need an authenticator app, such as the ones by Microsoft or Google.</p>
          <Button>Set up codes</Button>
        </form>
      )}
      {codes.kind === "begun" && <Begun action={action} codes={codes} error={errors.code} />}
      {codes.kind === "on" && <TurnOff action={action} codes={codes} error={errors.current} />}
      <p>
        <a href={accountHref}>Your account</a>
      </p>
    </PageShell>
  );
}

function Recovery({ codes }: { readonly codes: readonly string[] }) {
  return (
    <Notice kind="done" title="Codes are on. Keep these recovery codes" announce>
      <p>Each signs you in once when you do not have your phone. They are shown only now: print them or write them down.</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{`${code.slice(0, 5)} ${code.slice(5)}`}</code>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Begun({ action, codes, error }: { readonly action: string; readonly codes: Extract<CodesShown, { kind: "begun" }>; readonly error: string | undefined }) {
  return (
    <>
      <h2>1. Add Boardmark to your app</h2>
      <p>Scan this with your authenticator app, or open the link on the phone that has it.</p>
      <svg width="180" height="180" viewBox={`-4 -4 ${codes.qr.size + 8} ${codes.qr.size + 8}`} role="img" aria-label="QR code for your authenticator app" shapeRendering="crispEdges">
        <path d={codes.qr.path} fill="currentColor" />
      </svg>
      <LinkButton href={codes.address} look="second">
        Open in your app
      </LinkButton>
      <p>
        Or type this key into the app: <code>{codes.secret.replace(/.{4}(?=.)/g, "$& ")}</code>
      </p>
      <h2>2. Enter the code it shows</h2>
      <form method="post" action={action} noValidate>
        <input type="hidden" name="intent" value="turn-on" />
        <TextField name="code" label="Code" hint="Six digits, new every half minute" inputMode="numeric" autoComplete="one-time-code" spellCheck={false} width={10} error={error} />
        <Button>Turn codes on</Button>
      </form>
    </>
  );
}

function TurnOff({ action, codes, error }: { readonly action: string; readonly codes: Extract<CodesShown, { kind: "on" }>; readonly error: string | undefined }) {
  return (
    <>
      <p>
        Codes are on since {codes.since}. You have {codes.recoveryLeft} recovery {codes.recoveryLeft === 1 ? "code" : "codes"} left.
      </p>
      <h2>Turn codes off</h2>
      <p>Do this to move to another phone or to get new recovery codes, then set codes up again.</p>
      <form method="post" action={action} noValidate>
        <input type="hidden" name="intent" value="turn-off" />
        <TextField name="current" label="Current password" type="password" autoComplete="current-password" width={20} error={error} />
        <Button look="warning">Turn codes off</Button>
      </form>
    </>
  );
}
