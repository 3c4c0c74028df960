import { readFileSync } from 'node:fs';
import { frontMatter, sampleSections } from './content.js';
import { contributions } from './contributions.js';
import { correspondence } from './correspondence.js';
import * as letters from './letters.js';
import { options } from './options.js';
import { cast, forums, people } from './people.js';
import { runsOf, sentences, sharedRuns, strings } from './reading.fixture.js';
import { remarks } from './remarks.js';
import { frontMatterRevision, revisions } from './revisions.js';
import * as words from './words.js';

const everything = {
  sampleSections,
  frontMatter,
  contributions,
  correspondence,
  options,
  letters,
  cast,
  forums,
  people,
  remarks,
  revisions,
  frontMatterRevision,
  words,
};

describe('the language of an authority', () => {
  const all = strings(everything);

  it('has no exclamation mark and nothing like a CPR number', () => {
    expect(all.filter(([, text]) => /!|\b[0-3]\d[01]\d{3}[- ]?\d{4}\b/.test(text))).toEqual([]);
  });

  it('names a region as a council only where operation is meant', () => {
    const operatorOnly = /^Region Midtjylland$|drift/i;
    const wrong = all
      .flatMap(([path, text]) => sentences(text).map((sentence) => [path, sentence] as const))
      .filter(
        ([, s]) =>
          /\bRegion(s)? (Nordjylland|Syddanmark|Hovedstaden)/.test(s) ||
          (/\bRegion (Midtjylland|Sjælland)/.test(s) && !operatorOnly.test(s)),
      );
    expect(wrong).toEqual([]);
  });

  it('writes each weekday and week as the calendar has it', () => {
    const months = [
      'januar',
      'februar',
      'marts',
      'april',
      'maj',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'december',
    ];
    const days = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
    const found = all.flatMap(([, text]) => [
      ...text.matchAll(/(\p{L}+dag) den (\d+)\. (\p{L}+) (\d{4})(?:, uge (\d+))?/gu),
    ]);
    expect(found.length).toBeGreaterThan(10);
    for (const [written, day, date, month, year, week] of found) {
      const at = new Date(Date.UTC(Number(year), months.indexOf(month ?? ''), Number(date)));
      const thursday = new Date(at.getTime() + (4 - (at.getUTCDay() || 7)) * 86_400_000);
      const isoWeek = Math.ceil(
        ((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7,
      );
      expect([written, days[at.getUTCDay()], String(isoWeek)]).toEqual([
        written,
        day,
        week ?? String(isoWeek),
      ]);
    }
  });

  it('keeps the documents in the order of their dates, none on a weekend', () => {
    const dates = correspondence.map((d) => d.date);
    expect(dates).toEqual([...dates].sort());
    expect(dates.filter((date) => [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay()))).toEqual([]);
  });
});

describe('the letter', () => {
  it('would be found if eight words in a row were copied', () => {
    const source = new Set(runsOf('en to tre fire fem seks syv\notte ni'));
    expect(sharedRuns('Altså: to, tre, fire, fem, seks, syv, otte, ni.', source)).toEqual([
      'to tre fire fem seks syv otte ni',
    ]);
    expect(sharedRuns('to tre fire fem seks syv otte ti', source)).toEqual([]);
  });

  const path = process.env['SAMSVAR_LETTER'];
  // Not a skip: the letter belongs to the case and is not in the repository, so without it there is nothing to compare.
  if (path !== undefined) {
    it('shares no eight words in a row with any sample text', () => {
      const letter = new Set(runsOf(readFileSync(path, 'utf8')));
      expect(letter.size).toBeGreaterThan(1000);
      const copied = strings(everything).flatMap(([at, text]) =>
        sharedRuns(text, letter).map((run) => [at, run]),
      );
      expect(copied).toEqual([]);
    });
  }
});
