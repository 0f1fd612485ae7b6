/** What an organisation's name ends in by law; on screen it goes without saying. */
const LEGAL_ENDINGS = / (NHS )?(Foundation Trust|Trust)$/i;

/** A trust's name without what it ends in by law: "Northmoor Hospitals" for "Northmoor Hospitals NHS Foundation Trust". */
export function shortTrustName(name: string): string {
  const short = name.replace(LEGAL_ENDINGS, "").trim();
  return short === "" ? name : short;
}

/** The place a board is named after: "Moor and Vale" for "NHS Moor and Vale Integrated Care Board". Other names stay. */
export function placeOfSystem(name: string): string {
  const board = /^NHS (.+) Integrated Care Board$/i.exec(name);
  return board?.[1] ?? name;
}

/** A system's name on screen: "Moor and Vale ICS". A cluster or provider group keeps its own. */
export function systemName(name: string): string {
  const place = placeOfSystem(name);
  return place === name ? name : `${place} ICS`;
}
