import type { Level } from "../../core/scoring/level";
import { NotShown } from "./not-shown";

/** A level as a number on its depth of ink; null is not shown. */
export function LevelChip({ level, small = false }: { readonly level: Level | null; readonly small?: boolean }) {
  if (level === null) return <NotShown />;
  return <span className={`bm-level bm-level--${level}${small ? " bm-level--small" : ""}`}>{level}</span>;
}

type LevelKeyProps = { readonly names: readonly { readonly level: Level; readonly name: string }[]; readonly withNotShown?: boolean };

/** What the five inks mean, beside where they are used. */
export function LevelKey({ names, withNotShown = true }: LevelKeyProps) {
  return (
    <ul className="bm-levels" aria-label="Levels">
      {names.map(({ level, name }) => (
        <li key={level}>
          <LevelChip level={level} small />
          {name}
        </li>
      ))}
      {withNotShown && (
        <li>
          <span className="bm-not-shown bm-not-shown--small" aria-hidden="true">
            <span className="bm-dash">–</span>
          </span>
          Not shown: the same whatever the reason
        </li>
      )}
    </ul>
  );
}
