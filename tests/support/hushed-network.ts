import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A way to a server on which bytes can stop coming, while every connection stays open: as on a crowded Wi-Fi. */
export type HushedNetwork = {
  /** Without a slash at the end. */
  readonly url: string;
  /** From now on nothing gets through, in either direction. */
  readonly hush: () => void;
  /** What was held back gets through, and everything after it. */
  readonly speak: () => void;
  readonly close: () => Promise<void>;
};

/** Stands between a browser and a server of this machine. */
export async function openHushedNetwork(to: string): Promise<HushedNetwork> {
  const port = Number(new URL(to).port);
  const ends = new Set<Socket>();
  let isHushed = false;

  function join(from: Socket, into: Socket): void {
    ends.add(from);
    // Piping would start a stream that was told to stand still.
    from.on("data", (bytes) => into.write(bytes));
    from.on("end", () => into.end());
    from.on("error", () => into.destroy());
    from.on("close", () => void (ends.delete(from), into.destroy()));
    if (isHushed) from.pause();
  }
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    join(near, far);
    join(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  function turn(hushed: boolean): void {
    isHushed = hushed;
    for (const end of ends) {
      if (hushed) end.pause();
      else end.resume();
    }
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hush: () => turn(true),
    speak: () => turn(false),
    close: async () => {
      for (const end of ends) end.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
