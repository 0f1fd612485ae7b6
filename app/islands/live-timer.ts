import { formatTimer } from "../core/workshop/timer";

let endsAt: number | null = null;
let left: number | null = null;
let ticking: number | null = null;

/** Takes the clock as the server has it. */
export function setTimer(seconds: number | null, runs: boolean): void {
  left = seconds;
  endsAt = seconds !== null && runs ? performance.now() + seconds * 1000 : null;
  draw();
}

/** Lets the page's clock run between two visits; asked again when the page was drawn anew. */
export function followTimer(): void {
  const shown = document.querySelector<HTMLElement>("[data-timer]");
  if (shown === null) return setTimer(null, false);
  setTimer(Number(shown.dataset["timer"]), shown.dataset["timerRuns"] === "yes");
  ticking ??= window.setInterval(draw, 500);
}

function draw(): void {
  const seconds = endsAt === null ? left : Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
  if (seconds === null) return;
  for (const shown of document.querySelectorAll("[data-timer]")) shown.textContent = formatTimer(seconds);
}
