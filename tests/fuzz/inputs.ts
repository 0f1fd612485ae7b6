import fc from "fast-check";
import { exifPart, jpegFile } from "../support/jpeg-file";

/** One field as it is sent: a name, and a text or a file. */
export type Field = readonly [name: string, value: string | File];
/** A form as a page shows it: where it is sent, and the fields it would send untouched. */
export type ShownForm = { readonly path: string; readonly fields: readonly (readonly [name: string, value: string])[] };
export type Encoding = "form" | "multipart" | "json" | "text" | "nothing";
export type Input = { readonly actor: number; readonly form: ShownForm; readonly fields: readonly Field[]; readonly encoding: Encoding };

/** Texts that have broken forms before, beside whatever chance makes. */
export const AWKWARD = [
  "", " ", "\u0000", "a\u0000b", "\ud800", "\u202e", "\r\n", "0", "-1", "1e309", "NaN", "99999999999999999999", "0x10", "true", "null", "undefined", "[object Object]", "__proto__", "constructor", "toString",
  "'; DROP TABLE Answer; --", "\" OR 1=1", "<script>alert(1)</script>", "{{7*7}}", "${7*7}", "=1+1", "+cmd|' /C calc'!A0", "../../etc/passwd", "%2e%2e%2f", "https://elsewhere.example/", "javascript:alert(1)",
  "2026-02-30", "0000-00-00", "9999-12-31", "31", "٣", "💥", "e\u0301", "ＡＢＣ", "a".repeat(5_000), "🙂".repeat(300), "well-led", "XN1", "XV1", "XMV",
];
const NAMES = ["intent", "revision", "id", "__proto__", "constructor", "seats.0.title", "seats.999.title", "a.b.c.d.e", `a${".a".repeat(2_000)}`, "themeIds[]", "[]", ".", "on-day", "on-month", "on-year", "levels.well-led", "file", "logo", ""];

export const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...AWKWARD) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) }, { weight: 1, arbitrary: fc.integer().map(String) });
const PICTURE = jpegFile([[20, 90], [160, 230]], { exif: exifPart(6, "a place") });
/** Beginnings of files, and a whole picture to be broken. */
const HEADS: readonly ArrayLike<number>[] = [[], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [0xff, 0xd8, 0xff], [0x25, 0x50, 0x44, 0x46, 0x2d], [0x50, 0x4b, 0x03, 0x04], PICTURE, PICTURE.slice(0, 90)];
const file = fc
  .record({ head: fc.constantFrom(...HEADS), tail: fc.uint8Array({ maxLength: 200 }), name: fc.constantFrom("a.png", "a.jpg", "a.pdf", "../a.svg", "a.xlsx", ""), type: fc.constantFrom("image/png", "text/html", "") })
  .map(({ head, tail, name, type }) => new File([new Uint8Array([...Array.from(head), ...tail])], name, { type }));

/** What becomes of one field: as the page shows it, another text, gone, twice, or a file. */
function changed([name, value]: readonly [string, string]): fc.Arbitrary<readonly Field[]> {
  return fc.oneof(
    { weight: name === "intent" ? 12 : 3, arbitrary: fc.constant([[name, value] as Field]) },
    { weight: 4, arbitrary: text.map((other) => [[name, other] as Field]) },
    { weight: 1, arbitrary: fc.constant([] as readonly Field[]) },
    { weight: 1, arbitrary: text.map((other) => [[name, value], [name, other]] as readonly Field[]) },
    { weight: 1, arbitrary: file.map((sent) => [[name, sent] as Field]) },
  );
}

const extra: fc.Arbitrary<readonly Field[]> = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 20 })), text), { maxLength: 3 });
const encoding: fc.Arbitrary<Encoding> = fc.oneof({ weight: 6, arbitrary: fc.constant("form" as const) }, { weight: 3, arbitrary: fc.constant("multipart" as const) }, { weight: 1, arbitrary: fc.constantFrom("json" as const, "text" as const, "nothing" as const) });

function manyChanged({ fields }: ShownForm): fc.Arbitrary<readonly Field[]> {
  return fc.tuple(...fields.map(changed)).chain((own) => extra.map((more) => [...own.flat(), ...more]));
}

/** A form as its page shows it but for one field: what is taken most often, and refused for one reason alone. */
function oneChanged({ fields }: ShownForm): fc.Arbitrary<readonly Field[]> {
  if (fields.length === 0) return extra;
  return fc.nat({ max: fields.length - 1 }).chain((at) => changed(fields[at] ?? ["", ""]).map((one) => fields.flatMap((field, place) => (place === at ? one : [field]))));
}

/** Whatever might be sent to a route: a form of its pages with some fields changed, or fields of no page at all, by anybody. */
export function inputTo(path: string, forms: readonly ShownForm[], actors: readonly number[]): fc.Arbitrary<Input> {
  const form = forms.length === 0 ? fc.constant<ShownForm>({ path, fields: [] }) : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...forms) }, { weight: 1, arbitrary: fc.constant<ShownForm>({ path, fields: [] }) });
  return form.chain((shown) =>
    fc.record({
      actor: fc.constantFrom(...actors),
      form: fc.constant(shown),
      fields: fc.oneof({ weight: 2, arbitrary: manyChanged(shown) }, { weight: 1, arbitrary: oneChanged(shown) }),
      encoding,
    }),
  );
}

/** What a request asks for beside its address. */
export type Asked = { readonly address: string; readonly headers: Readonly<Record<string, string>> };

const HEADERS = ["Boardmark-Parts", "Boardmark-Have", "If-None-Match", "If-Modified-Since", "Range", "Accept", "Accept-Language", "User-Agent", "X-Forwarded-For", "X-Forwarded-Host", "X-HTTP-Method-Override", "Last-Event-ID", "Cookie"];
/** What a header may hold at all. */
const headerText = text.map((value) => value.replace(/[^\t\x20-\x7e]/g, "").slice(0, 500).trim());
const headers = fc.array(fc.tuple(fc.constantFrom(...HEADERS), headerText), { maxLength: 2 }).map((pairs) => Object.fromEntries(pairs));

/**
 * Whatever might be asked of an address: a query that pages lead there with, some of it changed, names of other queries, its parts,
 * and headers.
 */
export function asking(path: string, queries: readonly string[], names: readonly string[]): fc.Arbitrary<Asked> {
  const shown: fc.Arbitrary<readonly (readonly [string, string])[]> = queries.length === 0 ? fc.constant([]) : fc.constantFrom(...queries).chain((query) => fc.tuple(...[...new URLSearchParams(query)].map(changedPair)).map((pairs) => pairs.flat()));
  const other = fc.array(fc.tuple(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }), text.map((value) => value.slice(0, 300))), { maxLength: 3 });
  const parts = path.split("/").slice(1);
  const asked = fc.oneof({ weight: 3, arbitrary: fc.constant(path) }, { weight: 1, arbitrary: fc.tuple(fc.nat({ max: Math.max(0, parts.length - 1) }), text).map(([at, value]) => `/${parts.map((part, index) => (index === at ? encodeSafely(value.slice(0, 200)) : part)).join("/")}`) });
  return fc.tuple(asked, shown, other, fc.boolean(), headers).map(([address, own, more, isData, sent]) => {
    const search = new URLSearchParams([...own, ...more].map(([name, value]) => [name, value])).toString();
    return { address: `${isData ? `${address === "/" ? "/_root" : address}.data` : address}${search === "" ? "" : `?${search}`}`.slice(0, 2_000), headers: sent };
  });
}

/** What becomes of one name and value of a query: as a page has it, another value, or gone. */
function changedPair([name, value]: readonly [string, string]): fc.Arbitrary<readonly (readonly [string, string])[]> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant([[name, value] as const]) },
    { weight: 3, arbitrary: text.map((other) => [[name, other.slice(0, 300)] as const]) },
    { weight: 1, arbitrary: fc.constant([]) },
  );
}

function encodeSafely(text: string): string {
  return encodeURIComponent(Buffer.from(text, "utf8").toString("utf8"));
}

/** A body as an encoding has it. Hundreds of fields of a page are as many as it shows. */
export function bodyOf(fields: readonly Field[], encoding: Encoding): { readonly body: BodyInit | null; readonly headers: Readonly<Record<string, string>> } {
  const texts = fields.map(([name, value]): [string, string] => [name, typeof value === "string" ? value : "a file"]);
  if (encoding === "json") return { body: JSON.stringify(Object.fromEntries(texts)), headers: { "Content-Type": "application/json" } };
  if (encoding === "text") return { body: texts.map(String).join("\n"), headers: { "Content-Type": "text/plain" } };
  if (encoding === "nothing") return { body: null, headers: {} };
  if (encoding === "form") return { body: new URLSearchParams(texts), headers: {} };
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return { body, headers: {} };
}
