/** A page that listens and connects again from the last event it knows, as a browser does. */
export type Ear = { readonly version: () => number; readonly heard: () => string; readonly stop: () => void };

export function listenOn(address: string, cookie: string): Ear {
  const stopping = new AbortController();
  let [version, heard] = [0, ""];

  function take(text: string): void {
    heard += text;
    for (const [, id] of text.matchAll(/^id: (\d+)$/gm)) version = Math.max(version, Number(id));
  }
  async function once(): Promise<void> {
    const answer = await fetch(address, { headers: { Cookie: cookie, ...(version === 0 ? {} : { "Last-Event-ID": String(version) }) }, signal: stopping.signal });
    const [reader, decoder] = [answer.body?.getReader(), new TextDecoder()];
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) take(decoder.decode(part.value, { stream: true }));
  }
  async function follow(): Promise<void> {
    while (!stopping.signal.aborted) await once().catch((fault: unknown) => !stopping.signal.aborted && void (heard += `\n: broke off, ${String(fault)}\n`));
  }
  void follow();
  return { version: () => version, heard: () => heard, stop: () => stopping.abort() };
}
