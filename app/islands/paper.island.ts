// While the files of an issued paper are drawn, its page is asked again; when they are there, it is shown anew.

const PAUSE = 1_500;
const drawing = document.querySelector<HTMLProgressElement>("progress[data-drawing]");
if (drawing !== null) setTimeout(() => void look(drawing), PAUSE);

async function look(progress: HTMLProgressElement): Promise<void> {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.querySelector<HTMLProgressElement>("progress[data-drawing]");
  if (answer.ok && now === null) return location.reload();
  if (now !== null) progress.value = now.value;
  setTimeout(() => void look(progress), PAUSE);
}
