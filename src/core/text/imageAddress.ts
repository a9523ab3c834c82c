import { imageTypeOf } from '../base/imageType';

/**
 * An address that holds an image itself, so that a page shows it wherever it goes; undefined for
 * bytes that are no image.
 */
export const imageAddress = (bytes: Uint8Array): string | undefined => {
  const type = imageTypeOf(bytes)?.type;
  return type && `data:${type};base64,${base64(bytes)}`;
};

/** As many bytes at once as a call may have arguments, and a multiple of 3. */
const atOnce = 0x6000;

const base64 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += atOnce)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + atOnce))));
  return parts.join('');
};
