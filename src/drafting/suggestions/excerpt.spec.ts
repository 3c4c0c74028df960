import type { BlockView, PieceView } from '../../web/difference/difference.view.js';
import { excerptOf } from './excerpt.pure.js';

const piece = (kind: 'same' | 'inserted', text: string): PieceView => ({ kind, text, marks: [], note: null });
const LONG = 'ord '.repeat(100);
const block = (...pieces: PieceView[]): BlockView => ({
  change: 'changed',
  where: null,
  note: null,
  content: { kind: 'text', level: 0, line: { change: 'changed', pieces } },
});
const text = (shown: BlockView) =>
  shown.content.kind === 'text' ? shown.content.line.pieces.map((one) => one.text) : [];

describe('what is shown of a changed paragraph', () => {
  it('is the change, and of the words beside it whole ones, enough to know the place', () => {
    const [before, change, between, other, after] = text(
      excerptOf(
        block(
          piece('same', LONG),
          piece('inserted', LONG),
          piece('same', LONG),
          piece('inserted', 'Nyt'),
          piece('same', LONG),
        ),
      ),
    );
    expect([change, other]).toEqual([LONG, 'Nyt']);
    expect(before).toMatch(/^\.\.\. (?:ord )+$/);
    expect(between).toMatch(/^(?:ord )+\.\.\. (?:ord )+$/);
    expect(after).toMatch(/^(?:ord )+\.\.\.$/);
    for (const shown of [before!, after!]) expect(shown.length).toBeLessThanOrEqual(123);
  });

  it('is all of it when it is short', () => {
    const short = block(piece('same', 'Kort '), piece('inserted', 'nyt '), piece('same', 'slut.'));
    expect(excerptOf(short)).toEqual(short);
  });
});
