import { HiddenText } from "../nhs/hidden-text";

export type ChartLink = { readonly href: string; readonly text: string };

/** A drawing as files for a slide: what is on the page for this reader, and nothing else. */
export function ChartLinks({ name, links }: { readonly name: string; readonly links: readonly ChartLink[] }) {
  return (
    <p className="bm-downloads bm-small">
      This chart for a slide:{" "}
      {links.map(({ href, text }) => (
        <a key={href} className="bm-tap" href={href}>
          {text}
          <HiddenText> of {name}</HiddenText>
        </a>
      ))}
    </p>
  );
}
