import { formatTimer } from "../core/workshop/timer";

let endsAt: number | null = null;
let left: number | null = null;

/** Takes the clock as the server has it. */
export function setTimer(seconds: number | null, runs: boolean): void {
  left = seconds;
  endsAt = seconds !== null && runs ? performance.now() + seconds * 1000 : null;
  draw();
}

/** Lets the page's clock run between two visits. */
export function followTimer(): void {
  const shown = document.querySelector<HTMLElement>("[data-timer]");
  if (shown === null) return;
  setTimer(Number(shown.dataset["timer"]), shown.dataset["timerRuns"] === "yes");
  window.setInterval(draw, 500);
}

function draw(): void {
  const seconds = endsAt === null ? left : Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
  if (seconds === null) return;
  for (const shown of document.querySelectorAll("[data-timer]")) shown.textContent = formatTimer(seconds);
}
