import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

/** What to answer to a message: nothing takes it; an error refuses it; "silence" drops the line once the whole message has come. */
export type MailAnswer = { readonly responseCode: number } | "silence" | null;

export type MailServer = {
  readonly address: string;
  readonly port: number;
  /** Every whole message that came, taken or not, in order. */
  readonly mails: readonly ReceivedMail[];
  /** The answers to the next messages; taken when there is none left. */
  readonly answers: MailAnswer[];
  /** Resolves once so many messages have come. */
  readonly arrived: (count: number) => Promise<void>;
};

export type ReceivedMail = { readonly headers: ReadonlyMap<string, string>; readonly text: string; readonly html: string; readonly raw: string };

/** A real mail server on this machine, until the test ends. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const answers: MailAnswer[] = [];
  let waiting: { readonly count: number; readonly done: () => void }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => parts.push(chunk));
      stream.on("end", () => {
        mails.push(readMail(Buffer.concat(parts).toString("utf8")));
        waiting = waiting.filter(({ count, done: resolve }) => mails.length < count || void resolve());
        const answer = answers.shift() ?? null;
        if (answer === "silence") drop(session.id);
        else done(answer === null ? null : Object.assign(new Error("Refused"), answer));
      });
    },
  });
  // A refused or dropped line is what some tests are about.
  server.on("error", () => undefined);
  function drop(id: string): void {
    for (const connection of (server as unknown as { readonly connections: Set<{ readonly id: string; readonly _socket: { destroy: () => void } }> }).connections) {
      if (connection.id === id) connection._socket.destroy();
    }
  }
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const place = server.server.address();
  if (place === null || typeof place === "string") throw new Error("The mail server listens nowhere");
  return {
    address: `smtp://127.0.0.1:${place.port}`,
    port: place.port,
    mails,
    answers,
    arrived: (count) => (mails.length >= count ? Promise.resolve() : new Promise((done) => waiting.push({ count, done }))),
  };
}

/** Headers unfolded and by lower-case name; the parts of the body decoded. */
function readMail(raw: string): ReceivedMail {
  const cut = raw.indexOf("\r\n\r\n");
  const headers = readHeaders(raw.slice(0, cut));
  const boundary = /boundary="([^"]+)"/.exec(headers.get("content-type") ?? "")?.[1];
  const parts = boundary === undefined ? [raw] : raw.slice(cut).split(`--${boundary}`).slice(1, -1).map((part) => part.replace(/^\r\n/, ""));
  const part = (type: string) => parts.flatMap((one) => (readHeaders(one.slice(0, one.indexOf("\r\n\r\n"))).get("content-type")?.startsWith(type) ? [decoded(one)] : []))[0] ?? "";
  return { headers, text: part("text/plain"), html: part("text/html"), raw };
}

function readHeaders(block: string): ReadonlyMap<string, string> {
  return new Map(block.replace(/\r\n[ \t]+/g, " ").split("\r\n").map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]));
}

function decoded(part: string): string {
  const cut = part.indexOf("\r\n\r\n");
  const body = part.slice(cut + 4);
  const encoding = readHeaders(part.slice(0, cut)).get("content-transfer-encoding");
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  const bytes = body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
