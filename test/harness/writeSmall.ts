import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

/** Writes a screenshot as WebP without a loss: a third of the PNG that the browser takes. */
export const writeSmall = async (path: string, screenshot: Buffer): Promise<void> =>
  writeFile(path, await sharp(screenshot).webp({ lossless: true, effort: 6 }).toBuffer());
