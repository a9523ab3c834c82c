const types: Readonly<Record<string, string>> = {
  apng: 'image/apng',
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jfif: 'image/jpeg',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** The media type of an image file, by the end of its name; undefined for any other file. */
export const imageType = (path: string): string | undefined => types[/\.(\w+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''];

/** An address that holds an image itself, so that a page shows it wherever it goes; undefined where the name is no image's. */
export const imageAddress = (path: string, bytes: Uint8Array): string | undefined => {
  const type = imageType(path);
  return type && `data:${type};base64,${base64(bytes)}`;
};

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
