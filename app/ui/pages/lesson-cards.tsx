import { Tag } from "../nhs/tag";

export type LessonCard = {
  readonly id: string;
  /** Of the theme it is about; null: none named. */
  readonly theme: string | null;
  readonly what: string;
  readonly lesson: string;
  /** "Benefit: not realised" */
  readonly outcome: string;
  /** "Northmoor Hospitals, shared 12 November 2026" */
  readonly from: string;
};

/** What trusts learnt, also from what failed, as they chose to share it. */
export function LessonCards({ lessons }: { readonly lessons: readonly LessonCard[] }) {
  return (
    <ul className="bm-posts bm-posts--wide">
      {lessons.map(({ id, theme, what, lesson, outcome, from }) => (
        <li key={id} className="bm-post">
          <div>
            <p className="bm-post__kind">
              <Tag strong>Lesson</Tag> {theme && <span className="bm-quiet">{theme}</span>}
            </p>
            <p>
              <b>{lesson}</b>
            </p>
            <p>
              Learnt from: {what}. {outcome}.
            </p>
            <p className="bm-small bm-quiet">{from}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
