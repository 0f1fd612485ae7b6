import type { Page } from "playwright-core";

export type Focus = {
  /** Its words, or its name in the form. */
  readonly name: string;
  /** What is wrong with where the focus is; empty: it is on a control, it is seen, and nothing lies over it. */
  readonly faults: readonly string[];
  /** Which stop of the keyboard it is, where they were counted; null: none. */
  readonly stop: string | null;
};

/** Where the keyboard is, and whether who looks can see it there. */
export function readFocus(page: Page): Promise<Focus> {
  return page.evaluate(lookAtFocus);
}

function lookAtFocus(): Focus {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return { name: "nothing", faults: ["the focus is lost"], stop: null };
  const name = focused.getAttribute("name") ?? (focused.textContent ?? "").trim().slice(0, 60);
  const faults: string[] = [];
  // A radio or a box is drawn by its label: what is outlined is beside it.
  const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])].flatMap((label) => [label, ...label.querySelectorAll("*")]) : [];
  const drawn = [focused, ...labels].flatMap((one) => [getComputedStyle(one), getComputedStyle(one, "::before"), getComputedStyle(one, "::after")]);
  if (!drawn.some(({ boxShadow, outlineStyle, outlineWidth }) => boxShadow !== "none" || (outlineStyle !== "none" && outlineWidth !== "0px"))) faults.push("nothing shows where the focus is");
  const { left, top, bottom, width } = focused.getBoundingClientRect();
  // What is higher than the window may begin above it.
  const [from, to] = [Math.max(top, 0), Math.min(bottom, window.innerHeight, top < 0 ? Infinity : top + 40)];
  const at = document.elementFromPoint(left + Math.min(width, window.innerWidth - left) / 2, (from + to) / 2);
  const isOwn = at !== null && (at === focused || focused.contains(at) || at.contains(focused) || at.closest("label") !== null);
  if (from >= to || !isOwn) faults.push(`the focus is hidden${at === null ? "" : ` behind ${at.tagName.toLowerCase()}.${at.className}`}`);
  return { name, faults, stop: focused.getAttribute("data-stop") };
}

/**
 * Presses Tab from the top of a page to its end.
 * @returns stops where the focus is not seen or lies behind something, and controls that the keyboard does not reach
 */
export async function keyboardFaultsOf(page: Page): Promise<readonly string[]> {
  const stops = await page.evaluate(countStops);
  await page.evaluate(beginAtTheTop);
  await page.evaluate(`window.cameBy = []; addEventListener("keyup", ({ key }) => key === "Tab" && window.cameBy.push((${lookAtFocus.toString()})()), true)`);
  const keyboard = await page.context().newCDPSession(page);
  const tab = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  // All at once, as each is looked at in the page itself; a browser adds stops of its own, such as what scrolls.
  await Promise.all(Array.from({ length: stops.length + 20 }, () => [keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...tab }), keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...tab })]).flat());
  const cameBy = await page.evaluate(() => (window as unknown as { readonly cameBy: readonly Focus[] }).cameBy);
  const [faults, reached]: [string[], Set<string>] = [[], new Set()];
  for (const focus of cameBy) {
    // Past the end the keyboard is in the browser's own bar, or at the top again.
    if (focus.name === "nothing" || (focus.stop !== null && reached.has(focus.stop) && reached.size === stops.length)) break;
    if (focus.stop !== null) reached.add(focus.stop);
    for (const fault of focus.faults) faults.push(`at “${focus.name}” ${fault}`);
  }
  return [...faults, ...stops.filter(({ stop }) => !reached.has(stop)).map(({ name }) => `the keyboard does not reach “${name}”`)];
}

/** Brings the keyboard to before the first stop, also of a page that puts the focus further down as it opens. */
function beginAtTheTop(): void {
  const top = document.createElement("span");
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.remove();
}

/** Marks what the keyboard stops at, radios of one question together. */
function countStops(): readonly { readonly stop: string; readonly name: string }[] {
  const stops = new Map<string, string>();
  const controls = [...document.querySelectorAll<HTMLElement>("a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex='0']")];
  for (const [index, control] of controls.entries()) {
    if (control.tabIndex < 0 || !control.checkVisibility({ visibilityProperty: true })) continue;
    const stop = control instanceof HTMLInputElement && control.type === "radio" ? `radio ${[...document.forms].findIndex((form) => form === control.form)} ${control.name}` : String(index);
    control.setAttribute("data-stop", stop);
    if (!stops.has(stop)) stops.set(stop, control.getAttribute("name") ?? (control.textContent ?? "").trim().slice(0, 60));
  }
  return [...stops].map(([stop, name]) => ({ stop, name }));
}

/**
 * Presses Tab until the focus is on something of a name, and looks at every stop.
 * @throws after 80 stops without it, or at a stop where the focus is lost or hidden.
 */
export async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press("Tab");
    const focus = await readFocus(page);
    seen.push(focus.name);
    if (focus.faults.length > 0) throw new Error(`${page.url()}, ${focus.name}: ${focus.faults.join(", ")}; came by ${seen.join(" > ")}`);
    if (focus.name === name) return;
  }
  throw new Error(`The keyboard does not reach ${name}; it came by ${seen.join(" > ")}`);
}
