import { inflateSync, zipSync, type Zippable } from "fflate";
import { XlsxProblem } from "./problem";

/**
 * What the preview unpacks at most. A workbook of 5,000 indicator rows has about 6 MB;
 * a "zip bomb" declares gigabytes or lies about them, and is stopped before memory is spent.
 */
export const LIMITS = { parts: 10_000, bytesPerPart: 128 << 20, bytesTotal: 256 << 20 } as const;

/** The parts of a package in the order in which the file holds them. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_OF_DIRECTORY = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/**
 * Unpacks a zip file. Sizes are checked before anything is unpacked and checksums afterwards,
 * because a flipped bit inside a stored or deflated part can leave readable but wrong text.
 * Throws `XlsxProblem` (`damaged`, `encrypted`, `too-large`).
 */
export function unzip(bytes: Uint8Array): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view);
  if (entries.length > LIMITS.parts) throw new XlsxProblem("too-large", `${entries.length} parts`);
  let total = 0;
  for (const { name, unpacked } of entries) {
    total += unpacked;
    if (unpacked > LIMITS.bytesPerPart || total > LIMITS.bytesTotal)
      throw new XlsxProblem("too-large", `${name}: ${unpacked} bytes unpacked`);
  }
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (!entry.name.endsWith("/")) parts.set(entry.name, unpack(bytes, view, entry));
  }
  return parts;
}

/** Packs parts into a zip file; media that are packed already are only stored. */
export function zip(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of parts) {
    files[name] = [bytes, { level: /\.(png|jpe?g|gif|bin|wdp)$/i.test(name) ? 0 : 6 }];
  }
  return zipSync(files);
}

function readDirectory(view: DataView): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL_ENTRY)
      throw new XlsxProblem("damaged", "zip directory");
    const nameLength = view.getUint16(at + 28, true);
    if (at + 46 + nameLength > view.byteLength) throw new XlsxProblem("damaged", "zip directory");
    const raw = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
    const name = new TextDecoder().decode(raw).replace(/\\/g, "/").replace(/^\//, "");
    if (view.getUint16(at + 8, true) & 1) throw new XlsxProblem("encrypted", name);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record sits in the last 64 KB: it may be followed by a comment. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new XlsxProblem("damaged", "zip directory missing");
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { name, offset, packed, unpacked } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_ENTRY)
    throw new XlsxProblem("damaged", name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new XlsxProblem("damaged", name);
  const data = bytes.subarray(start, start + packed);
  const content = inflate(data, entry);
  if (content.length !== unpacked || crc32(content) !== entry.crc)
    throw new XlsxProblem("damaged", `${name}: checksum`);
  return content;
}

function inflate(data: Uint8Array, { name, method, unpacked }: Entry): Uint8Array {
  if (method === STORED) return data.slice();
  if (method !== DEFLATED) throw new XlsxProblem("damaged", `${name}: compression ${method}`);
  try {
    // The fixed output buffer keeps a part that lies about its size from growing beyond it.
    return inflateSync(data, { out: new Uint8Array(unpacked) });
  } catch {
    throw new XlsxProblem("damaged", `${name}: compressed data`);
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) c = CRC_TABLE[(c ^ bytes[i]!) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
