/** After the last key, before the count is read out: not with every letter. */
const PAUSE = 1_000;

/**
 * Keeps every count of characters left up to date while somebody types, also in parts of the page that come later, and
 * says it to who listens once they pause.
 */
export function countCharacters(page: Document): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  // Also what a script writes into a field, which does not bubble.
  page.addEventListener("input", ({ target }) => {
    if (!isField(target)) return;
    const count = page.querySelector<HTMLElement>(`[data-count-of="${CSS.escape(target.id)}"]`);
    if (count === null) return;
    show(count, target);
    clearTimeout(pause);
    pause = setTimeout(() => {
      const said = count.nextElementSibling;
      if (said !== null) said.textContent = count.textContent;
    }, PAUSE);
  }, true);
  for (const count of page.querySelectorAll<HTMLElement>("[data-count-of]")) {
    const field = page.getElementById(count.dataset["countOf"] ?? "");
    if (isField(field)) show(count, field);
  }
}

type Field = HTMLTextAreaElement | HTMLInputElement;

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

function show(count: HTMLElement, { value }: Field): void {
  const left = Number(count.dataset["countLimit"]) - value.length;
  const number = Math.abs(left);
  count.textContent = `You have ${number} ${number === 1 ? "character" : "characters"} ${left >= 0 ? "left" : "too many"}`;
  count.classList.toggle("bm-count--over", left < 0);
}
