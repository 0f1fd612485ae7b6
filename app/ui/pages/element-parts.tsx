import { Tag } from "../nhs/tag";
import type { ElementView } from "./element-view";
import { HistoryList } from "./history-list";

/** An element, what is said of it, and what shows it. */
export function ElementHead({ element: { text, state, stateWords, evidence, link, facts, expired, isPrivate, files } }: { readonly element: ElementView }) {
  return (
    <>
      <p>
        <Tag strong={state === "met"}>{stateWords}</Tag> {text}
      </p>
      {evidence && <p className="bm-evidence__shown">{evidence}</p>}
      {link && (
        <p>
          <a className="bm-tap" href={link} rel="noreferrer noopener">
            {link}
          </a>
        </p>
      )}
      {(facts.length > 0 || isPrivate) && <p className="bm-quiet">{[...facts, ...(isPrivate ? ["never in a public paper"] : [])].join(", ")}.</p>}
      {expired && (
        <p className="bm-late">
          <span aria-hidden="true">▲ </span>
          {expired}: look at it again
        </p>
      )}
      {files.map((file) => (
        <p key={file.id}>
          <a className="bm-tap" href={file.href}>
            {file.name}
          </a>{" "}
          <span className="bm-quiet">{file.about}</span>
        </p>
      ))}
    </>
  );
}

/** What was said of an element before, and the way to say more. */
export function ElementFoot({ element: { id, text, history, editHref, state }, action, mayEdit }: { readonly element: ElementView; readonly action: string; readonly mayEdit: boolean }) {
  return (
    <>
      <HistoryList id={`history-${id}`} action={action} history={history} summary="What was recorded before" />
      {mayEdit && (
        <p>
          <a className="bm-tap" href={editHref}>
            {state === "unknown" ? "Look at it" : "Change"}
            <span className="nhsuk-u-visually-hidden">: {text}</span>
          </a>
        </p>
      )}
    </>
  );
}
