import { formatTimer } from "../../core/workshop/timer";
import { HiddenText } from "../nhs/hidden-text";

/** Seconds left and begun with; the island lets it run between two visits. */
export type TimerView = { readonly left: number; readonly of: number; readonly isRunning: boolean };

/** "2:10 of 6:30". */
export function TimerClock({ timer }: { readonly timer: TimerView }) {
  return (
    <p className="bm-clock">
      <HiddenText>Time left: </HiddenText>
      <b data-timer={timer.left} data-timer-runs={timer.isRunning ? "yes" : "no"}>
        {formatTimer(timer.left)}
      </b>{" "}
      <span>
        of {formatTimer(timer.of)}
        {!timer.isRunning && ", paused"}
      </span>
    </p>
  );
}
