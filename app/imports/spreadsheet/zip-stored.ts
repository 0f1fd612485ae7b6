import { crc32 } from "node:zlib";
import type { Parts } from "./unzip";

const VERSION = 20;

/** Packs parts that were unpacked and measured into a zip file again, uncompressed: whoever reads it can find nothing else in it. */
export function zipStored(parts: Parts): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const path = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(VERSION, 0);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02"), sixteenBits(VERSION), shared, place, path);
    bodies.push(Buffer.from("PK\x03\x04"), shared, path, Buffer.from(content));
    offset += 4 + shared.length + path.length + content.length;
  }
  return Buffer.concat([...bodies, ...directory, end(parts.size, Buffer.concat(directory).length, offset)]);
}

function end(count: number, directoryBytes: number, directoryAt: number): Buffer {
  const record = Buffer.alloc(22);
  record.write("PK\x05\x06", "latin1");
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(directoryBytes, 12);
  record.writeUInt32LE(directoryAt, 16);
  return record;
}

function sixteenBits(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
