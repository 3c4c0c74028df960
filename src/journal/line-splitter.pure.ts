/** Longest line a journal file may have, in bytes; the longest real one is a header with its snapshot. */
export const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * Splits bytes into lines ended by a line feed. Null stands for a line that cannot be one: not UTF-8, too long, or without
 * its line feed at the end of the file. Carriage returns, blanks and byte order marks stay in the line, so that they are seen.
 */
export class LineSplitter {
  // A byte order mark must not vanish, and broken UTF-8 must not become a replacement character.
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private parts: Uint8Array[] = [];
  private length = 0;

  /** The lines that end in this chunk. */
  *push(chunk: Uint8Array): Generator<string | null> {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      this.keep(chunk.subarray(start, end));
      yield this.take();
      start = end + 1;
    }
    this.keep(chunk.subarray(start));
    if (this.length > LONGEST_LINE) yield this.take();
  }

  /** What is left at the end of the file: nothing, unless it was cut. */
  *end(): Generator<null> {
    if (this.length > 0) yield null;
  }

  private keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.parts.push(bytes);
    this.length += bytes.length;
  }

  private take(): string | null {
    const bytes = this.parts.length === 1 ? (this.parts[0] as Uint8Array) : Buffer.concat(this.parts);
    const tooLong = this.length > LONGEST_LINE;
    this.parts = [];
    this.length = 0;
    if (tooLong) return null;
    try {
      return this.decoder.decode(bytes);
    } catch {
      return null;
    }
  }
}
