import { LEVELS, type Level } from "../../core/scoring/level";
import { Button } from "../nhs/button";
import { SelectField } from "../nhs/select-field";

export type TogetherRow = {
  readonly themeId: string;
  readonly title: string;
  readonly word: string;
  /** "median 3, 10 of 11 gave a level". */
  readonly counts: string;
  readonly level: Level | null;
  readonly isPulledOut: boolean;
};

type TogetherProps = { readonly title: string; readonly rows: readonly TogetherRow[]; readonly action: string; readonly mayRun: boolean };

/** The consent block: themes on which views agree, recorded at once. */
export function WorkshopTogether({ title, rows, action, mayRun }: TogetherProps) {
  return (
    <>
      <h2 id="now">{title}</h2>
      <p className="bm-quiet">Read them out. Anyone can pull one out from their phone; nobody sees who. What is pulled out, or left without a level, is discussed.</p>
      <form method="post" action={action}>
        <input type="hidden" name="intent" value="together" />
        <ul className="bm-together">
          {rows.map(({ themeId, title: theme, word, counts, level, isPulledOut }) => (
            <li key={themeId}>
              <span>
                <b>{theme}</b>
                <span className="bm-quiet">
                  {word}, {counts}
                </span>
              </span>
              {isPulledOut ? (
                <span className="bm-together__out">Pulled out: to discuss</span>
              ) : (
                <SelectField
                  name={`levels.${themeId}`}
                  label={`Level put forward for ${theme}`}
                  value={level === null ? "" : String(level)}
                  options={[{ value: "", text: "Discuss it" }, ...LEVELS.map((one) => ({ value: String(one), text: `Level ${one}` }))]}
                />
              )}
            </li>
          ))}
        </ul>
        {mayRun && <Button>Record these together</Button>}
      </form>
    </>
  );
}
