import { factFigures, factNote } from '../platform/danish/fact-citation.pure.js';
import { letterFacts } from '../procedure/facts.js';
import type { Run } from './reply-blocks.js';
import { SourceNotes } from './source-notes.pure.js';

const notesOn = (...texts: string[]) => {
  const notes = new SourceNotes();
  const blocks = texts.map((text) => notes.on({ kind: 'paragraph', runs: [{ text }] }));
  const marks = blocks.map((block) =>
    block.kind === 'paragraph' ? block.runs.flatMap(({ note }) => (note === undefined ? [] : [note])) : [],
  );
  return { marks, texts: notes.texts };
};

describe('notes on what is cited', () => {
  const on = (runs: readonly Run[]) => {
    const notes = new SourceNotes();
    const block = notes.on({ kind: 'list', ordered: false, items: [[runs]] });
    return { runs: block.kind === 'list' ? block.items[0]![0]! : [], texts: notes.texts };
  };

  it('follow the last words of a source, and name it once', () => {
    const { runs, texts } = on([
      { text: 'ca. ', says: 'Et referat' },
      { text: '75 pct.', strong: true, says: 'Et referat' },
      { text: ' og ' },
      { text: '8 år', says: 'Et referat' },
    ]);
    expect(runs.map(({ text, note }) => note ?? text)).toEqual(['ca. ', '75 pct.', 1, ' og ', '8 år', 2]);
    expect(runs.every((run) => !('says' in run))).toBe(true);
    expect(texts).toEqual(['Et referat', 'Se note 1.']);
  });

  it('write an address out once, unless the words are it', () => {
    const href = 'https://sbst.dk/';
    const { runs, texts } = on([
      { text: 'brevet', href },
      { text: ', brevet', href: 'https://sm.dk/' },
      { text: href, href },
      { text: 'kap. 1', href: '#kap-1' },
    ]);
    expect(texts).toEqual([href, 'https://sm.dk/']);
    expect(runs.filter(({ note }) => note === undefined).map(({ href: led }) => led)).toContain('#kap-1');
  });

  it('say a fact of the letter once, cited or found', () => {
    const notes = new SourceNotes();
    const [fact] = letterFacts;
    const figures = factFigures(fact!);
    notes.on({ kind: 'paragraph', runs: [{ text: 'a', says: factNote(fact!) }] });
    notes.on({
      kind: 'paragraph',
      runs: [{ text: `Det var ${figures[0]!.figure} i ${figures[0]!.period}.` }],
    });
    expect(notes.texts).toEqual([factNote(fact!)]);
  });
});

describe('notes on the figures of the letter', () => {
  it('name source and definition where a figure stands with its period, once', () => {
    const { marks, texts } = notesOn(
      'Overbelægningen var 8,2 pct. i 2020.',
      'Den var igen 15,4 pct. i 2021.',
      'Vikarforbruget var 34 pct. i 2020.',
    );
    expect(marks).toEqual([[1], [], [2]]);
    expect(texts[0]).toMatch(
      /^Overbelægning på Kofoedsminde: Social- og Boligstyrelsens brev .*note 6\. Borgere ud over/,
    );
  });

  it.each([
    ['a figure without its period', 'Overbelægningen var 8,2 pct.'],
    ['the period of another sentence', 'Overbelægningen var 8,2 pct. Det gælder ikke 2020.'],
    ['a part of another figure', 'Andelen var 18,2 pct. i 2020 og 8,25 pct. i 2020.'],
    ['a figure of no fact', 'Andelen var 77 pct. i 2020.'],
  ])('are not put on %s', (_what, text) => {
    expect(notesOn(text)).toEqual({ marks: [[]], texts: [] });
  });
});
