import type { Prose } from "../../core/papers/prose";

/** Prose in its paragraph or cell: strong words and links marked. */
export function ProseWords({ prose }: { readonly prose: Prose }) {
  return (
    <>
      {prose.map(({ text, isStrong, link }, index) => {
        if (link !== null) return <a key={index} href={link}>{text}</a>;
        return isStrong ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>;
      })}
    </>
  );
}
