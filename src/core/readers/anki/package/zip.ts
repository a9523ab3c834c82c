import { Inflate } from 'fflate/browser';
import { joined, mayUnpackTo, type Unpackable } from './limits';

/** A file in a zip, as the list at its end says. Sizes are claims. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const endMark = 0x06054b50;
const listMark = 0x02014b50;
const fileMark = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

/** The files that a zip lists, by name; undefined for what is no zip, or is cut off. */
export const zipEntries = (bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | undefined => {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === listMark) {
    const name = at + 46;
    const extra = name + view.getUint16(at + 28, true);
    const comment = extra + view.getUint16(at + 30, true);
    if (comment > view.byteLength) return undefined;
    const claims = {
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const entry = {
      name: decoder.decode(bytes.subarray(name, extra)),
      method: view.getUint16(at + 10, true),
      ...withLongSizes(claims, view, extra, comment),
    };
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
    at = comment + view.getUint16(at + 32, true);
  }
  return entries;
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const endOf = (view: DataView): number | undefined => {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === endMark) return at;
  return undefined;
};

type Claims = Pick<ZipEntry, 'packed' | 'size' | 'offset'>;

/** Sizes of 64 bits stand in a field of their own, in a fixed order, where 32 bits say that they do. */
const withLongSizes = (claims: Claims, view: DataView, from: number, to: number): Claims => {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const long = (claim: number): number => {
      if (claim !== 0xffffffff || next + 8 > to) return claim;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    const size = long(claims.size);
    const packed = long(claims.packed);
    return { size, packed, offset: long(claims.offset) };
  }
  return claims;
};

/** The bytes of a file in a zip. What it unpacks to is held against the limit before and while it is unpacked. */
export const unzipped = (
  bytes: Uint8Array,
  { method, packed, size, offset }: ZipEntry,
  limit: number,
): Uint8Array | Unpackable => {
  const view = viewOf(bytes);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== fileMark) return 'broken';
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) return 'broken';
  if (!mayUnpackTo(size, packed, limit)) return 'too-large';
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content.length === size ? content : 'broken';
  return method === 8 ? inflated(content, limit) : 'broken';
};

const step = 16 * 1024;

const inflated = (content: Uint8Array, limit: number): Uint8Array | Unpackable => {
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((part) => {
    parts.push(part);
    size += part.length;
  });
  try {
    for (let at = 0; at < content.length || at === 0; at += step) {
      inflate.push(content.subarray(at, at + step), at + step >= content.length);
      if (!mayUnpackTo(size, content.length, limit)) return 'too-large';
    }
  } catch {
    return 'broken';
  }
  return joined(parts);
};
