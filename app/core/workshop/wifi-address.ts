/** The text of a Wi-Fi QR code, as phones read it. An empty password: an open network. */
export function wifiAddress({ name, password }: { readonly name: string; readonly password: string }): string {
  return `WIFI:T:${password === "" ? "nopass" : "WPA"};S:${escaped(name)};${password === "" ? "" : `P:${escaped(password)};`};`;
}

function escaped(text: string): string {
  return text.replace(/([\\;,:"])/g, "\\$1");
}
