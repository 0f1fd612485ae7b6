import { expect, test } from "vitest";
import { z } from "zod";
import { readForm } from "../../app/web/forms";

const schema = z.object({ email: z.string().min(1, "Enter an e-mail address"), password: z.string().min(1, "Enter a password") });

function post(body: string, type = "application/x-www-form-urlencoded"): Request {
  return new Request("http://localhost/", { method: "POST", body, headers: { "Content-Type": type } });
}

test("what was typed comes back beside a message for each field, but for secrets", async () => {
  const form = await readForm(post("email=&password=hidden&title=Chair"), schema, { secrets: ["password"] });
  expect(form).toEqual({ ok: false, typed: { email: "", title: "Chair" }, errors: { email: "Enter an e-mail address" } });
});

test("a missing field is an error of that field", async () => {
  const form = await readForm(post("email=a"), schema);
  expect(!form.ok && Object.keys(form.errors)).toEqual(["password"]);
});

test("fields named like parts of an object are fields", async () => {
  const form = await readForm(post("__proto__=1&constructor=2&email=a&password=b"), schema);
  expect(form.ok && form.value).toEqual({ email: "a", password: "b" });
});

test("a body that is no form is refused as such", async () => {
  await expect(readForm(post("{}", "application/json"), schema)).rejects.toMatchObject({ status: 400 });
  await expect(readForm(post("--x\r\nbroken", "multipart/form-data; boundary=x"), schema)).rejects.toMatchObject({ status: 400 });
});
