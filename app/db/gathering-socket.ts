import { Socket } from "node:net";

type Done = (fault?: Error | null) => void;

/**
 * A connection that sends together what is written to it in one go. Several statements asked side by side are then one call to the
 * system here, and there the server wakes once and does them one after the other, where each by itself would wake it anew.
 */
export class GatheringSocket extends Socket {
  #isGathering = false;

  override write(chunk: Uint8Array | string, encoding?: BufferEncoding | Done, done?: Done): boolean {
    this.#gather();
    return typeof encoding === "function" ? super.write(chunk, encoding) : super.write(chunk, encoding, done);
  }

  override cork(): void {
    this.#gather();
    super.cork();
  }

  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    super.cork();
    // After all that is to be done at once, promises included.
    process.nextTick(() => {
      this.#isGathering = false;
      this.uncork();
    });
  }
}
