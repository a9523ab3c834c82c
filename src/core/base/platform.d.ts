/** What every JavaScript host gives, browser or Node, and the language's own library does not name. */
declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

/** Text of code units below 256 in base 64. */
declare const btoa: (text: string) => string;
