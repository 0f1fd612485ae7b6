export type AboutLine = { readonly about: string; readonly text: string };

/** Lines that each begin with what they are about, in bold: "**Valeside Hospitals** released three themes". */
export function AboutList({ lines, empty }: { readonly lines: readonly AboutLine[]; /** Said when there are none. */ readonly empty: string }) {
  if (lines.length === 0) return <p>{empty}</p>;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {lines.map(({ about, text }) => (
        <li key={`${about}${text}`}>
          <b>{about}</b> {text}
        </li>
      ))}
    </ul>
  );
}
