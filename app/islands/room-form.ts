import { setField, showSaved } from "./answer-page";
import { newCommandId } from "./keep-answering";

/** As the room's page carries it, in JSON (`app/ui/pages/room-answer.tsx`). */
type Asked = {
  readonly action: string;
  readonly saveHref: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
};

/** Told to the document when the room's main part is another. */
export const MAIN_REPLACED = "boardmark:main";

const PLACE = "[data-room-answer]";

/** Puts the form in the place of the link to the question's page. @returns it; null: nothing is asked here, or it stands already. */
export function mountRoomForm(): HTMLFormElement | null {
  const place = document.querySelector<HTMLElement>(PLACE);
  const template = document.querySelector<HTMLTemplateElement>("template[data-room-form]");
  if (place === null || template === null || place.querySelector("form") !== null) return null;
  const asked = askedAt(place);
  const parts = template.content.cloneNode(true) as DocumentFragment;
  const form = parts.querySelector("form");
  if (form === null) return null;
  form.action = asked.action;
  form.dataset["answer"] = asked.saveHref;
  // Sent as it stands where nothing is chosen: the question's page then says what is missing, and that alone.
  setField(form, "commandId", newCommandId());
  for (const name of ["round", "seat", "baseRevision"]) setField(form, name, asked.fields[name] ?? "");
  form.querySelectorAll(".bm-five b").forEach((name, index) => name.after(` ${asked.lines[index] ?? ""}`));
  for (const input of form.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]")) input.defaultChecked = asked.fields[input.name] === input.value;
  const reason = form.elements.namedItem("reason");
  if (reason instanceof HTMLTextAreaElement) reason.defaultValue = asked.fields["reason"] ?? "";
  place.replaceChildren(parts);
  if (asked.fields["baseRevision"] !== "0") showSaved(form, "saved", "Saved with the board");
  return form;
}

/** Where both ask the same, the form that stands moves into the fresh part: what is being typed is not taken from under anybody's hands. */
export function keepRoomForm(main: Element, fresh: Element): void {
  const [standing, next] = [main, fresh].map((part) => part.querySelector<HTMLElement>(PLACE));
  if (standing && next && keyOf(standing) === keyOf(next)) next.replaceWith(standing);
}

/** Whether it is in the room's form that somebody types: its script keeps that. */
export function isInRoomForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(PLACE) !== null;
}

function keyOf(place: HTMLElement): string {
  const { saveHref, fields } = askedAt(place);
  return `${saveHref} ${fields["round"] ?? ""}`;
}

function askedAt(place: HTMLElement): Asked {
  return JSON.parse(place.dataset["roomAnswer"] ?? "") as Asked;
}
