import { Button } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { HiddenText } from "../nhs/hidden-text";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { PrivacyPromise } from "../nhs/privacy-promise";
import { StateWords } from "../nhs/state-words";
import type { FieldErrors } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { ActionLinks, type PageLink } from "./action-links";
import type { LessonCard } from "./lesson-cards";
import { Onward, type OnwardLink } from "./onward";

export type OwnLesson = {
  /** The action's. */
  readonly id: string;
  readonly href: string;
  readonly revision: number;
  /** What others would read now; null: the lesson was taken out of the action. */
  readonly preview: Omit<LessonCard, "id" | "from"> | null;
  readonly places: readonly {
    readonly code: string;
    readonly name: string;
    /** Null: not shared there. */
    readonly lessonId: string | null;
    readonly since: string | null;
    /** What is read there, where the trust says something else now. */
    readonly older: string | null;
    readonly mayShare: boolean;
  }[];
};

export type LessonsPageProps = {
  readonly frame: Frame;
  readonly links: readonly PageLink[];
  readonly action: string;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  readonly mayShare: boolean;
  readonly lessons: readonly OwnLesson[];
  readonly listed: Listed;
  readonly onward: OnwardLink;
  readonly errors: FieldErrors;
};

/** What the trust learnt, also from what failed, and with whom each lesson is shared. */
export function LessonsPage({ frame, links, action, quiet, title, sentence, mayShare, lessons, listed, onward, errors }: LessonsPageProps) {
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.values(errors).map((text) => ({ text }))} />
      <ActionLinks links={links} />
      <Opening quiet={quiet} title={title} sentence={sentence} />
      {mayShare && lessons.length > 0 && <PrivacyPromise>They read the words on this page and nothing else of the action. Take a lesson back, and from that moment nobody outside this trust reads it here.</PrivacyPromise>}
      <Onward link={onward} />
      <ul className="bm-evidence">
        {lessons.map((lesson) => (
          <li key={lesson.id} id={`lesson-${lesson.id}`}>
            {lesson.preview === null ? (
              <p>
                <a href={lesson.href}>The action</a> has no lesson any more; what was shared of it is still read.
              </p>
            ) : (
              <>
                <p>
                  <b>{lesson.preview.lesson}</b>
                </p>
                <p>
                  Learnt from: <a href={lesson.href}>{lesson.preview.what}</a>. {lesson.preview.outcome}. {lesson.preview.theme && <span className="bm-quiet">{lesson.preview.theme}</span>}
                </p>
              </>
            )}
            {lesson.places.map((place) => (
              <Place key={place.code} lesson={lesson} place={place} action={action} mayShare={mayShare} />
            ))}
          </li>
        ))}
      </ul>
      <ListPages of="lessons" listed={listed} />
    </PageShell>
  );
}

type PlaceProps = { readonly lesson: OwnLesson; readonly place: OwnLesson["places"][number]; readonly action: string; readonly mayShare: boolean };

function Place({ lesson, place, action, mayShare }: PlaceProps) {
  const { code, name, lessonId, since, older } = place;
  const about = lesson.preview?.what ?? "the action";
  return (
    <div className="bm-act bm-lesson-place">
      <p>
        <StateWords kind={lessonId === null ? "open" : "done"}>{lessonId === null ? `Not shared with ${name}` : `Shared with ${name} since ${since}`}</StateWords>
      </p>
      {older && <p>Read there until you share the new words: “{older}”</p>}
      {mayShare && place.mayShare && (
        <form method="post" action={action}>
          <input type="hidden" name="intent" value="share" />
          <input type="hidden" name="actionId" value={lesson.id} />
          <input type="hidden" name="systemCode" value={code} />
          <input type="hidden" name="seen" value={lesson.revision} />
          <Button look="second" small>
            {lessonId === null ? "Share with" : "Share the new words with"} {name}
            <HiddenText>: {about}</HiddenText>
          </Button>
        </form>
      )}
      {mayShare && lessonId !== null && (
        <form method="post" action={action}>
          <input type="hidden" name="intent" value="withdraw" />
          <input type="hidden" name="lessonId" value={lessonId} />
          <Button look="second" small>
            Take back from {name}
            <HiddenText>: {about}</HiddenText>
          </Button>
        </form>
      )}
    </div>
  );
}
