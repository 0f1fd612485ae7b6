/** Keeps every count of characters left up to date while somebody types. */
export function countCharacters(root: ParentNode): void {
  for (const count of root.querySelectorAll<HTMLElement>("[data-count-of]")) {
    const field = document.getElementById(count.dataset["countOf"] ?? "");
    if (!(field instanceof HTMLTextAreaElement)) continue;
    const limit = Number(count.dataset["countLimit"]);
    const update = () => {
      const left = limit - field.value.length;
      count.textContent = left >= 0 ? `You have ${left} characters left` : `You have ${-left} characters too many`;
      count.classList.toggle("bm-count--over", left < 0);
    };
    field.addEventListener("input", update);
    update();
  }
}
