const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

const add = (crc: number, byte: number): number => (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);

/** The CRC-32 (as in zip and PNG) of a text's UTF-8, in eight hexadecimal digits; `before` is that of what precedes. */
export const checksum = (text: string, before = '00000000'): string => {
  let crc = ~parseInt(before, 16);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) crc = add(crc, unit);
    else {
      const point = text.codePointAt(at) ?? unit;
      if (point > 0xffff) at++;
      crc = utf8(point).reduce(add, crc);
    }
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
};

const utf8 = (point: number): readonly number[] => {
  if (point < 0x800) return [0xc0 | (point >> 6), tail(point)];
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(point >> 6), tail(point)];
  return [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)];
};

const tail = (bits: number): number => 0x80 | (bits & 0x3f);
