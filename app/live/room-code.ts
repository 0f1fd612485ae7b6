import { create } from "qrcode";
import { qrPath } from "../core/workshop/qr-path";

/** An address as a QR code: squares a side, and the dark ones as one path. */
export function roomCode(address: string): { readonly size: number; readonly path: string } {
  const { size, data } = create(address, { errorCorrectionLevel: "M" }).modules;
  return { size, path: qrPath(size, (index) => data[index] === 1) };
}
