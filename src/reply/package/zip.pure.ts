import { unzipSync, zipSync } from 'fflate';
import { ZIP_DATE } from '../../platform/canonical/zip-date.js';

/** One file of a package. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** More than any case has; a foreign file may say anything. */
const MOST_FILES = 5_000;

/**
 * A ZIP file whose bytes follow from its files alone, in this order, on every machine: stored and not compressed, so that
 * no other version of a compressor gives others.
 */
export const zipped = (files: readonly PackageFile[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 0, mtime: ZIP_DATE });

/** The files of a ZIP file that `zipped` may have made, in its order; null for every other. Takes no more memory than the file. */
export function unzipped(bytes: Uint8Array): PackageFile[] | null {
  let held = 0;
  let count = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ compression, size, originalSize }) => {
        held += originalSize;
        count += 1;
        if (compression !== 0 || size !== originalSize || held > bytes.length || count > MOST_FILES)
          throw new Error('No package of ours.');
        return true;
      },
    });
    return Object.entries(files).map(([path, inside]) => ({ path, bytes: inside }));
  } catch {
    return null;
  }
}
