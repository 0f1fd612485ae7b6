/** Where to go from a page with nothing on it yet; null: something is there. */
export type OnwardLink = { readonly href: string; readonly text: string } | null;

/** The next step of an empty page, as a link that its reader may use. */
export function Onward({ link }: { readonly link: OnwardLink }) {
  if (link === null) return null;
  return (
    <p className="bm-rule">
      <a className="bm-tap" href={link.href}>
        {link.text}
      </a>
    </p>
  );
}
