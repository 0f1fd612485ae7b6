import { systemName } from "../core/text/organisation-names";
import { systemFrame, type Frame } from "../web/frames";
import type { IcsPlace } from "./ics-place";

/** The frame of a page of a system, with the way to the others the reader leads. */
export function frameOf({ viewer, system, led }: Pick<IcsPlace, "viewer" | "system" | "led">, current: string): Frame {
  return systemFrame(
    viewer,
    { code: system.code, name: systemName(system.name) },
    current,
    led.filter(({ code }) => code !== system.code).map(({ code, name }) => ({ code, name: systemName(name) })),
  );
}
