/** A piece of text on a page; all in points, from the upper left corner of the paper. */
export interface PdfText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

export interface PdfPage {
  /** In points. */
  readonly width: number;
  /** In points. */
  readonly height: number;
  readonly texts: readonly PdfText[];
}

/** What stands on the pages of a PDF, in the order in which it was drawn. */
export const pagesOf = async (pdf: Uint8Array): Promise<readonly PdfPage[]> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): readonly PdfText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, left = 0, baseline = 0] = item.transform as readonly number[];
      return [
        {
          text: item.str,
          left,
          right: left + item.width,
          top: height - baseline - 0.75 * size,
          bottom: height - baseline + 0.25 * size,
          size,
        },
      ];
    });
    pages.push({ width, height, texts });
  }
  await document.destroy();
  return pages;
};
