import type { Command } from "./outbox";
import type { Said } from "./send-answer";

export type SavedKind = "saved" | "sending" | "on-phone" | "not-saved";

const WORDS: Readonly<Record<SavedKind, string>> = { saved: "Saved", sending: "Sending", "on-phone": "On this phone", "not-saved": "Not saved" };

/** The fields of the form as text, as they would be sent. */
export function readFields(form: HTMLFormElement): Command["fields"] {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields[name] = value;
  return fields;
}

/** Whether the member's part of the form is not as this text has it. */
export function differsFrom(form: HTMLFormElement, fields: Command["fields"]): boolean {
  const now = readFields(form);
  return ["choice", "confidence", "reason"].some((name) => withPlainLines(now[name]) !== withPlainLines(fields[name]));
}

/** A form sends other ends of lines than its page has. */
function withPlainLines(text = ""): string {
  return text.replaceAll("\r\n", "\n");
}

/** The form as its page brought it, whatever was done to it since. */
export function servedFields(form: HTMLFormElement): Command["fields"] {
  const inputs = [...form.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]")].filter(({ defaultChecked }) => defaultChecked);
  const reason = form.elements.namedItem("reason");
  return { ...Object.fromEntries(inputs.map(({ name, value }) => [name, value])), reason: reason instanceof HTMLTextAreaElement ? reason.defaultValue : "" };
}

/** Puts what was kept back into the form. The hidden fields stay the page's own. */
export function writeFields(form: HTMLFormElement, fields: Command["fields"]): void {
  for (const input of form.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]")) input.checked = fields[input.name] === input.value;
  const reason = form.elements.namedItem("reason");
  if (reason instanceof HTMLTextAreaElement) {
    reason.value = fields["reason"] ?? "";
    reason.dispatchEvent(new Event("input"));
  }
}

/** Sets a hidden field. */
export function setField(form: HTMLFormElement, name: string, value: string): void {
  const input = form.elements.namedItem(name);
  if (input instanceof HTMLInputElement) input.value = value;
}

/** Says whether the answer is safe, in the block above the button and in the strip at the top. */
export function showSaved(form: HTMLFormElement, kind: SavedKind, text?: string): void {
  const template = form.querySelector<HTMLTemplateElement>(`template[data-saved-template="${kind}"]`);
  if (template === null) return;
  const block = template.content.cloneNode(true) as DocumentFragment;
  const words = block.querySelector(".bm-state span");
  const clock = new Date().toTimeString().slice(0, 5);
  if (words !== null) words.textContent = text ?? (kind === "saved" || kind === "on-phone" ? `${words.textContent ?? ""} at ${clock}` : words.textContent);
  const state = block.querySelector(".bm-state")?.cloneNode(true);
  form.querySelector('[data-saved-place="block"]')?.replaceChildren(block);
  const place = document.querySelector('[data-saved-place="word"]');
  if (state instanceof HTMLElement && place !== null) {
    const short = state.querySelector("span");
    if (short !== null) short.textContent = WORDS[kind];
    place.replaceChildren(state);
  }
}

/** What was chosen, in the words of the page: "3, working in places. The reason." */
export function inWords(form: HTMLFormElement, fields: Command["fields"]): string {
  const choice = fields["choice"] ?? "";
  const input = form.querySelector<HTMLInputElement>(`input[name=choice][value="${CSS.escape(choice)}"]`);
  const name = input?.closest("label")?.querySelector("b")?.textContent ?? choice;
  const said = /^\d$/.test(choice) ? `${choice}, ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
  return sentence({ choice: said, reason: fields["reason"] || null });
}

/** An answer as one or two sentences. */
export function sentence({ choice, reason }: Said): string {
  return reason === null ? choice : `${choice}. ${reason}`;
}

/** Shows both answers and resolves with the one the member chooses. */
export function askWhichToKeep(stored: string, sent: string): Promise<"keep" | "mine"> {
  const place = document.querySelector("[data-clash-place]");
  const template = document.querySelector<HTMLTemplateElement>("template[data-clash-template]");
  if (place === null || template === null) return Promise.resolve("keep");
  place.replaceChildren(template.content.cloneNode(true));
  const words = { stored, sent };
  for (const part of place.querySelectorAll<HTMLElement>("[data-clash-said]")) part.textContent = part.dataset["clashSaid"] === "stored" ? words.stored : words.sent;
  place.scrollIntoView({ block: "center" });
  return new Promise((resolve) => {
    for (const button of place.querySelectorAll<HTMLButtonElement>("button[name=clash]")) {
      button.addEventListener("click", () => {
        place.replaceChildren();
        resolve(button.value === "mine" ? "mine" : "keep");
      });
    }
  });
}

/** Fetches the page anew for what follows an answer, where it has a place for that: the evidence, and the steps of the progress bar. */
export async function refreshAround(): Promise<void> {
  if (document.querySelector("#afterwards") === null) return;
  const response = await fetch(location.href, { credentials: "same-origin", headers: { "Boardmark-Parts": "progress afterwards" } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const part of ["#afterwards", ".bm-progress__steps", ".bm-progress__row b"]) {
    const [old, next] = [document.querySelector(part), fresh.querySelector(part)];
    const openFolds = [...(old?.querySelectorAll("details") ?? [])].map(({ open }) => open);
    if (old === null || next === null) continue;
    const adopted = document.importNode(next, true);
    adopted.querySelectorAll("details").forEach((fold, index) => (fold.open = openFolds[index] ?? false));
    old.replaceWith(adopted);
  }
}
