import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { liftStyles } from "../../app/web/lift-styles";

function page(...children: readonly React.ReactNode[]): string {
  return renderToString(createElement("html", null, createElement("head"), createElement("body", null, ...children)));
}

test("style attributes become rules under the nonce, like ones share one", () => {
  const bar = (key: string, width: string) => createElement("b", { key, style: { width, fontFamily: '"Arial"' } });
  expect(liftStyles(page(bar("1", "40%"), bar("2", "60%"), bar("3", "40%")), "abc")).toBe(
    `<html><head><style nonce="abc">[data-style="s0"]{width:40%;font-family:"Arial"}[data-style="s1"]{width:60%;font-family:"Arial"}</style></head>` +
      `<body><b data-style="s0"></b><b data-style="s1"></b><b data-style="s0"></b></body></html>`,
  );
});

test("a page without any stays as it is", () => {
  const html = page("plain");
  expect(liftStyles(html, "abc")).toBe(html);
});

test("text that looks like an attribute is text", () => {
  const html = page(createElement("p", { title: ' style="color:red"' }, '<b style="color:red">'));
  expect(liftStyles(html, "abc")).toBe(html);
});

test("a value that would leave its rule is dropped", () => {
  const html = page(createElement("b", { style: { width: "1px}body{display:none" } }), createElement("i", { style: { width: "</style><script>" } }));
  expect(liftStyles(html, "abc")).toBe("<html><head></head><body><b></b><i></i></body></html>");
});
