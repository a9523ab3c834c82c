import type { SourceFile } from './reader';

const packages = /\.(?:apkg|colpkg)$/iu;

/**
 * A file from its bytes: text in UTF-8, or in UTF-16 where a mark says so, else in Windows-1252; nothing for what is
 * neither text nor a package.
 */
export const sourceFileOf = (path: string, bytes: Uint8Array): SourceFile | undefined => {
  const forward = path.replaceAll('\\', '/');
  if (packages.test(path)) return { path: forward, text: '', bytes };
  const text = textOf(bytes);
  return text === undefined
    ? undefined
    : { path: forward, text: text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text };
};

const textOf = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
