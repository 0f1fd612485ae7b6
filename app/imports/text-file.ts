import type { Parsed } from "./parsed";
import { inFile, read, unreadable } from "./parsed";

/** No official list comes near this; what is larger is not one. */
const MAX_BYTES = 32 * 1024 * 1024;
const ZIP_MAGIC = [0x50, 0x4b] as const;

/** Reads the bytes of a CSV file as text, without its byte order mark. What is no text is refused by its content, whatever it is called. */
export function readTextFile(bytes: Uint8Array): Parsed<string> {
  if (bytes.length === 0) return unreadable(inFile("the file is empty"));
  if (isZip(bytes)) return unreadable(inFile("this is a .zip or a spreadsheet, not a .csv: unpack it first and give the .csv inside"));
  if (bytes.length > MAX_BYTES) return unreadable(inFile("the file is larger than 32 MB: this is no list of organisations"));
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? unreadable(inFile("the file is empty")) : read(text);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return unreadable(inFile("the file is not UTF-8 text: save it again as CSV UTF-8"));
  }
}

/** Whether the bytes begin as every .zip, .xlsx and .docx does. */
export function isZip(bytes: Uint8Array): boolean {
  return ZIP_MAGIC.every((byte, index) => bytes[index] === byte);
}
