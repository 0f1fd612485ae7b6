import { Notice } from "../nhs/notice";

export type IcsHistoryProps = {
  /** "Frimley ICS closed on 31 March 2026." */
  readonly title: string;
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
};

/** That a system is history, or whom it follows, with the way there. */
export function IcsHistory({ title, text, links }: IcsHistoryProps) {
  return (
    <Notice title={title}>
      <p>{text}</p>
      <ul className="nhsuk-list">
        {links.map(({ href, text: name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
