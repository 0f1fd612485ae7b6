import fc from "fast-check";

/** One field as it is sent: a name, and a text or a file. */
export type Field = readonly [name: string, value: string | File];
/** A form as a page shows it: where it is sent, and the fields it would send untouched. */
export type ShownForm = { readonly path: string; readonly fields: readonly (readonly [name: string, value: string])[] };
export type Encoding = "form" | "multipart" | "json" | "text" | "nothing";
export type Input = { readonly actor: number; readonly form: ShownForm; readonly fields: readonly Field[]; readonly encoding: Encoding };

/** Texts that have broken forms before, beside whatever chance makes. */
const AWKWARD = [
  "", " ", "\u0000", "a\u0000b", "\ud800", "\u202e", "\r\n", "0", "-1", "1e309", "NaN", "99999999999999999999", "0x10", "true", "null", "undefined", "[object Object]", "__proto__", "constructor", "toString",
  "'; DROP TABLE Answer; --", "\" OR 1=1", "<script>alert(1)</script>", "{{7*7}}", "${7*7}", "=1+1", "+cmd|' /C calc'!A0", "../../etc/passwd", "%2e%2e%2f", "https://elsewhere.example/", "javascript:alert(1)",
  "2026-02-30", "0000-00-00", "9999-12-31", "31", "٣", "💥", "e\u0301", "ＡＢＣ", "a".repeat(5_000), "🙂".repeat(300), "well-led", "XN1", "XV1", "XMV",
];
const NAMES = ["intent", "revision", "id", "__proto__", "constructor", "seats.0.title", "seats.999.title", "a.b.c.d.e", "themeIds[]", "[]", ".", "on-day", "on-month", "on-year", "levels.well-led", "file", "logo", ""];

const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...AWKWARD) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) }, { weight: 1, arbitrary: fc.integer().map(String) });
const MAGICS = [[], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [0xff, 0xd8, 0xff], [0x25, 0x50, 0x44, 0x46, 0x2d], [0x50, 0x4b, 0x03, 0x04]];
const file = fc
  .record({ head: fc.constantFrom(...MAGICS), tail: fc.uint8Array({ maxLength: 200 }), name: fc.constantFrom("a.png", "a.pdf", "../a.svg", "a.xlsx", ""), type: fc.constantFrom("image/png", "text/html", "") })
  .map(({ head, tail, name, type }) => new File([new Uint8Array([...head, ...tail])], name, { type }));

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

/** Whatever might be sent to a route: a form of its pages with some fields changed, or fields of no page at all, by anybody. */
export function inputTo(path: string, forms: readonly ShownForm[], actors: readonly number[]): fc.Arbitrary<Input> {
  const form = forms.length === 0 ? fc.constant<ShownForm>({ path, fields: [] }) : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...forms) }, { weight: 1, arbitrary: fc.constant<ShownForm>({ path, fields: [] }) });
  return form.chain((shown) =>
    fc.record({
      actor: fc.constantFrom(...actors),
      form: fc.constant(shown),
      fields: fc.tuple(...shown.fields.map(changed)).chain((own) => extra.map((more) => [...own.flat(), ...more])),
      encoding,
    }),
  );
}

/** Whatever might be asked of an address: its query, and its parts. */
export function addressLike(path: string, names: readonly string[]): fc.Arbitrary<string> {
  const query = fc.array(fc.tuple(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }), text.map((value) => value.slice(0, 300))), { maxLength: 4 });
  const parts = path.split("/").slice(1);
  const asked = fc.oneof({ weight: 3, arbitrary: fc.constant(path) }, { weight: 1, arbitrary: fc.tuple(fc.nat({ max: Math.max(0, parts.length - 1) }), text).map(([at, value]) => `/${parts.map((part, index) => (index === at ? encodeSafely(value.slice(0, 200)) : part)).join("/")}`) });
  return fc.tuple(asked, query, fc.boolean()).map(([address, pairs, isData]) => {
    const search = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
    return `${isData ? `${address === "/" ? "/_root" : address}.data` : address}${search === "" ? "" : `?${search}`}`.slice(0, 2_000);
  });
}

function encodeSafely(text: string): string {
  return encodeURIComponent(Buffer.from(text, "utf8").toString("utf8"));
}
