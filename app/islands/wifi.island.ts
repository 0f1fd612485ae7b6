import { wifiAddress } from "../core/workshop/wifi-address";
import { drawCode } from "./wifi-code";

const KEPT = "boardmark-wifi";

type Wifi = { readonly name: string; readonly password: string };

/** The room's Wi-Fi: typed on the console, kept in this browser, drawn on the projector. It is never sent. */
function openWifi(): void {
  const form = document.querySelector<HTMLFormElement>("[data-wifi-form]");
  if (form !== null) keepFrom(form);
  const figure = document.querySelector<HTMLElement>("[data-wifi-figure]");
  const wifi = read();
  if (figure === null || wifi === null) return;
  figure.querySelector("[data-wifi-code]")?.append(drawCode(wifiAddress(wifi), "QR code of the room’s Wi-Fi"));
  const name = figure.querySelector("[data-wifi-name]");
  if (name !== null) name.textContent = wifi.name;
  figure.hidden = false;
}

function keepFrom(form: HTMLFormElement): void {
  form.hidden = false;
  const [name, password] = [field(form, "wifi-name"), field(form, "wifi-password")];
  const wifi = read();
  if (name !== null) name.value = wifi?.name ?? "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (name === null || name.value === "") localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, JSON.stringify({ name: name.value, password: password?.value ?? "" }));
    const said = form.querySelector("[role=status]");
    if (said !== null) said.textContent = name?.value === "" ? "Nothing is drawn." : "The projector draws it when it is next opened in this browser.";
  });
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement ? found : null;
}

function read(): Wifi | null {
  const kept = localStorage.getItem(KEPT);
  return kept === null ? null : (JSON.parse(kept) as Wifi);
}

openWifi();
