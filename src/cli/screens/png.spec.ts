import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { withPalette } from './png.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A picture as a browser writes it; each row is given with its filter first. */
function picture(width: number, rows: readonly (readonly number[])[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** The colours of a picture with a palette, pixel by pixel. */
function coloursOf(png: Buffer, width: number): number[][] {
  const part = (type: string) => {
    const at = png.indexOf(type, 0, 'latin1');
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const palette = part('PLTE');
  const rows = inflateSync(part('IDAT'));
  const colour = (index: number) => [...palette.subarray(index * 3, index * 3 + 3)];
  return [...rows].flatMap((byte, at) => (at % (width + 1) === 0 ? [] : [colour(byte)]));
}

describe('A picture with a palette', () => {
  it.each([
    ['none', [0, 10, 20, 30, 1, 2, 3]],
    ['left', [1, 10, 20, 30, 247, 238, 229]],
    ['up', [2, 9, 18, 27, 0, 0, 0]],
    ['mean', [3, 10, 19, 29, 252, 247, 243]],
    ['Paeth', [4, 9, 18, 27, 247, 238, 229]],
  ])('has the colours of one whose rows were filtered by: %s', (_, second) => {
    const first = [0, 1, 2, 3, 1, 2, 3];
    const colours = coloursOf(withPalette(picture(2, [first, second])), 2);
    expect(colours).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [10, 20, 30],
      [1, 2, 3],
    ]);
  });

  it('gives what is beyond 256 colours the nearest of them', () => {
    // 256 greys twice each, so that they are the most used, and one colour that is nearly one of them.
    const greys = Array.from({ length: 256 }, (_, grey) => [grey, grey, grey]);
    const row = [0, ...greys.flat(), ...greys.flat(), 100, 100, 101];
    const colours = coloursOf(withPalette(picture(513, [row])), 513);
    expect(colours.at(-1)).toEqual([100, 100, 100]);
    expect(colours.slice(0, 256)).toEqual(greys);
  });

  it('refuses what is no picture of a browser', () => {
    expect(() => withPalette(Buffer.from('ikke et billede'))).toThrow('no PNG');
  });
});
