/** A field of a protobuf message: a number, or the bytes of a text or of another message. */
export interface ProtobufField {
  readonly number: number;
  readonly value: number | Uint8Array;
}

/** The fields of a protobuf message in their order, up to where it is damaged. */
export const protobufFields = (bytes: Uint8Array): readonly ProtobufField[] => {
  const fields: ProtobufField[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 70 && at < bytes.length; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return NaN;
  };
  while (at < bytes.length) {
    const key = varint();
    const wire = key % 8;
    const number = Math.floor(key / 8);
    if (wire === 0) fields.push({ number, value: varint() });
    else if (wire === 1 || wire === 5) at += wire === 1 ? 8 : 4;
    else if (wire === 2) {
      const length = varint();
      if (!(at + length <= bytes.length)) return fields;
      fields.push({ number, value: bytes.subarray(at, (at += length)) });
    } else return fields;
  }
  return fields;
};

/** The last text that a message gives for a field, else an empty one. */
export const textField = (fields: readonly ProtobufField[], number: number): string => {
  const value = fields.findLast((field) => field.number === number)?.value;
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : '';
};

/** The last number that a message gives for a field. */
export const numberField = (fields: readonly ProtobufField[], number: number): number | undefined => {
  const value = fields.findLast((field) => field.number === number)?.value;
  return typeof value === 'number' ? value : undefined;
};
