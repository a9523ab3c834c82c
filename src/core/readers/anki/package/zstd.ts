import { Decompress } from 'fzstd';
import { joined, mayUnpackTo, type Unpackable } from './limits';

const mark = 0xfd2fb528;
const largestBlock = 128 * 1024;
const largestWindow = 128 * 1024 * 1024;
const mostMoved = 2 ** 35;

/**
 * Unpacks one Zstandard frame. Its blocks are counted first: what they can unpack to, and what that costs, is
 * held against the limit.
 */
export const unzstd = (bytes: Uint8Array, limit: number): Uint8Array | Unpackable => {
  const frame = frameOf(bytes);
  if (frame === undefined) return 'broken';
  const { window, blocks, most } = frame;
  if (window > largestWindow || blocks * window > mostMoved || !mayUnpackTo(most, bytes.length, limit))
    return 'too-large';
  const parts: Uint8Array[] = [];
  try {
    new Decompress((part) => parts.push(part)).push(bytes, true);
  } catch {
    return 'broken';
  }
  return joined(parts);
};

interface Frame {
  /** How far back a block may refer; it is moved for each block. */
  readonly window: number;
  readonly blocks: number;
  /** The most bytes that the blocks can unpack to. */
  readonly most: number;
}

const frameOf = (bytes: Uint8Array): Frame | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 9 || view.getUint32(0, true) !== mark) return undefined;
  const flags = view.getUint8(4);
  const isSingle = (flags & 0x20) !== 0;
  const sizeLength = flags >> 6 === 0 ? Number(isSingle) : 1 << (flags >> 6);
  const sizeAt = 6 - Number(isSingle) + ([0, 1, 2, 4][flags & 3] ?? 0);
  const start = sizeAt + sizeLength;
  if (start + 3 > bytes.length) return undefined;
  const window = isSingle ? numberAt(bytes, sizeAt, sizeLength) : windowOf(view.getUint8(5));
  return countBlocks(bytes, start, window);
};

const countBlocks = (bytes: Uint8Array, start: number, window: number): Frame | undefined => {
  let blocks = 0;
  let most = 0;
  for (let at = start; at + 3 <= bytes.length; blocks++) {
    const header = numberAt(bytes, at, 3);
    const type = (header >> 1) & 3;
    const size = header >> 3;
    most += type === 2 ? largestBlock : size;
    at += 3 + (type === 1 ? 1 : size);
    if (at > bytes.length) return undefined;
    if ((header & 1) === 1) return { window, blocks: blocks + 1, most };
  }
  return undefined;
};

const windowOf = (descriptor: number): number => {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
};

const numberAt = (bytes: Uint8Array, at: number, length: number): number => {
  let value = 0;
  for (let byte = length - 1; byte >= 0; byte--) value = value * 256 + (bytes[at + byte] ?? 0);
  return value;
};
