/** A timer all can see. It decides nothing: at nought it stands at nought. */
export type Timer = {
  /** What it began with. */
  readonly seconds: number;
  /** When it ends while it runs; null: it stands. */
  readonly endsAt: Date | null;
  /** Seconds left while it stands; null: it runs. */
  readonly left: number | null;
};

/** A timer that has just begun to run. */
export function startTimer(seconds: number, now: Date): Timer {
  return { seconds, endsAt: new Date(now.getTime() + seconds * 1000), left: null };
}

/** Whole seconds left, from 0. */
export function secondsLeft({ endsAt, left }: Timer, now: Date): number {
  if (endsAt === null) return left ?? 0;
  return Math.max(0, Math.ceil((endsAt.getTime() - now.getTime()) / 1000));
}

/** Stops a timer where it is; one that stands stays as it is. */
export function pauseTimer(timer: Timer, now: Date): Timer {
  return timer.endsAt === null ? timer : { seconds: timer.seconds, endsAt: null, left: secondsLeft(timer, now) };
}

/** Lets a timer run on; one that runs stays as it is. */
export function resumeTimer(timer: Timer, now: Date): Timer {
  if (timer.endsAt !== null) return timer;
  return { ...startTimer(timer.left ?? 0, now), seconds: timer.seconds };
}

/** "2:10". */
export function formatTimer(seconds: number): string {
  const whole = Math.max(0, Math.trunc(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
