// While the template is edited, the preview below follows: the page's own preview is asked for with what is typed, and nothing is kept.

const AFTER_TYPING = 400;
const form = document.querySelector<HTMLFormElement>("form[data-template]");
let waiting: ReturnType<typeof setTimeout> | undefined;
let asked = 0;

form?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => void preview(form), AFTER_TYPING);
});

async function preview(template: HTMLFormElement): Promise<void> {
  asked += 1;
  const mine = asked;
  const fields = new FormData(template);
  fields.set("intent", "preview");
  const answer = await fetch(template.action, { method: "POST", body: fields, headers: { Accept: "text/html" } });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#preview");
  // What was typed may be no template yet, and a later question may have been answered before this one.
  if (answer.ok && fresh !== null && mine === asked) document.querySelector("#preview")?.replaceWith(document.adoptNode(fresh));
}
