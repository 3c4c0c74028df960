import { ledgerWord } from './overview-ledger.js';
import { OverviewPage } from './overview.page.js';
import type { CaseView, LedgerState, OverviewView } from './overview.view.js';
import { renderPage } from '../web/render.js';
import { marks } from '../web/components/marks.js';
import { newCaseView, sampleView } from '../../test/support/overview-sample.js';

const render = (view: OverviewView): string => renderPage(<OverviewPage view={view} />);
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
const withCase = (change: Partial<CaseView>): OverviewView => ({
  ...sampleView,
  case: { ...sampleView.case, ...change },
});
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>';

/** Every text of a view replaced by a hostile one, keys and enumerations kept. */
function poison<T>(value: T, key = ''): T {
  const kept = [
    'mark',
    'kind',
    'state',
    'id',
    'key',
    'date',
    'from',
    'today',
    'daysOff',
    'graph',
    'current',
    'region',
  ];
  if (kept.includes(key) && key !== 'date' && key !== 'state') return value;
  if (typeof value === 'string')
    return (/^\d{4}-\d\d-\d\d$|^[a-z][a-zA-Z0-9]*$/.test(value) ? value : `${value}${hostile}`) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => poison(item, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name)])) as T;
}

describe('the overview page', () => {
  const html = render(sampleView);
  const text = textOf(html);

  it('is a Danish document with title, skip link and one heading of the first rank', () => {
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="da">/);
    expect(html).toContain(
      '<title>Udviklingshæmning og dom: sikret afdeling – Sag 2023-7996 – Samsvar</title>',
    );
    expect(html).toContain('<a class="skip" href="#indhold">');
    expect(html).toContain('<main id="indhold"');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('says in the bar where the clock stands and that no mail leaves', () => {
    expect(text).toContain(
      'Demo: uret står på mandag den 8. april 2024 kl. 9.00, uge 15 Post sendes ikke ud af huset',
    );
    expect(render({ ...sampleView, banner: null })).not.toContain('demo-bar');
  });

  it('gives the days left with the date, and every date with where it comes from', () => {
    expect(text).toContain('37 arbejdsdage til internt mål fredag den 31. maj 2024, uge 22');
    expect(text).toContain('Styrelsens frist lørdag den 1. juni 2024 kl. 23.59');
    expect(text).toContain('flyttes ikke, fordi den falder på en lørdag');
    expect(text).toContain('Mulig, hvis styrelsen bekræfter mandag den 3. juni 2024, uge 23');
  });

  it('shows a promise beside the dates and nothing where there is none', () => {
    expect(html).not.toContain('class="promise"');
    expect(textOf(render(newCaseView))).toContain('mundtligt lovet at se på fristen. Ingen dato er flyttet.');
  });

  it('makes what the reader can do a link to its page, the first a filled button, and leaves the rest as text', () => {
    expect(html).toContain(
      '<a href="/sager/2023-7996/afsnit/dimensioning/udkast" class="act-button">Skriv videre på Dimensionering</a>',
    );
    expect(html.match(/class="act-button"/g)).toHaveLength(1);
    expect(html).toMatch(/<li>Svar på Geografisk placering, version 7</);
  });

  it('leads to the sections, and on from what is refused', () => {
    expect(html).toContain('<a class="section-title" href="/sager/2023-7996/afsnit/timeline">');
    expect(html).toContain('<a class="way" href="#afsnit">Se afsnittene</a>');
  });

  it('marks the column of the reader', () => {
    expect(text).toContain('Midtjylland (dig)');
    expect(text).toContain('Tovholder: Midtjylland (dig)');
  });

  it('gives the reason of each act that is not possible yet', () => {
    expect(text).toContain('Forelæg den samlede afrapportering 0 af 5 afsnit er godkendt.');
  });

  it('has a row for each step of each section and a cell for each region', () => {
    const matrix = html.slice(html.indexOf('class="matrix'), html.indexOf('</table>'));
    expect(matrix.match(/<th scope="row"/g)).toHaveLength(15);
    // 8 steps have begun with 5 cells each, 7 are one sentence across, one empty cell lies above the first heading.
    expect(matrix.match(/<td role="cell"/g)).toHaveLength(8 * 5 + 7 + 1);
    expect(text).toContain('Kommunerne i Afsnit Trin Nordjylland Midtjylland (dig) Syddanmark');
  });

  it('never names a regional council as the actor', () => {
    expect(text).not.toMatch(/Region (Nordjylland|Midtjylland|Syddanmark|Hovedstaden|Sjælland)/);
  });

  it('refuses a step whose cells are not one for each region', () => {
    const view = sampleView.case.matrix;
    const broken = withCase({ matrix: { ...view, regions: view.regions.slice(1) } });
    expect(() => render(broken)).toThrow('Bidrag: 5 cells for 4 regions.');
  });

  it('counts the ledger and groups it', () => {
    expect(text).toContain('14 af 26 krav er besvaret. 6 krav, der skal besvares, mangler svar.');
    expect(text).toContain(
      'Delvist besvaret Ikke afklaret. Sekretariat Nordjylland afklarer senest den 26. april 2024',
    );
  });

  it('shows the chart with the same as a table', () => {
    expect(text).toContain('Milepæle, uge 9 til 23, 2024');
    expect(text).toContain('fredag den 12. april 2024, uge 15 flyttet fra onsdag den 3. april 2024, uge 14');
  });

  it('shows the statechart with a text alternative', () => {
    expect(html.match(/▶ Her nu/g)).toHaveLength(8);
    expect(text).toContain('Dimensionering, Finansiering : Under udarbejdelse');
  });

  it('loads nothing inline that the policy would refuse', () => {
    expect(html).not.toMatch(/<script(?! type="module" src="\/assets\/)|<style|\sstyle=|\son[a-z]+=/);
  });

  it('has no two elements with the same id, and no link to a place that is not there', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    const labels = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].flatMap((match) =>
      (match[1] ?? '').split(' '),
    );
    expect(labels.filter((label) => !ids.includes(label))).toEqual([]);
  });

  it('escapes every text of the view', () => {
    const poisoned = poison(sampleView);
    const out = render(poisoned);
    expect(out.match(/&lt;script>/g)?.length ?? 0).toBeGreaterThan(200);
    expect(out).not.toMatch(/<script(?! type="module" src="\/assets\/)|<img/);
  });

  it('keeps a word beside every mark', () => {
    const shown = [
      ...html.matchAll(
        /<span class="marked[^"]*"><svg[^>]*><use[^>]*><\/use><\/svg><span class="marked-word">([^<]*)/g,
      ),
    ];
    expect(shown.length).toBeGreaterThan(60);
    expect(shown.filter((match) => (match[1] ?? '').trim() === '')).toEqual([]);
    const used = [...html.matchAll(/href="#m-([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(used.filter((name) => !Object.hasOwn(marks, name))).toEqual([]);
  });
});

describe('empty states', () => {
  it('says of a new case that nothing has begun', () => {
    const text = textOf(render(newCaseView));
    expect(text).toContain('Ingen tovholder endnu');
    expect(text).toContain('Milepælene sættes, når fristen er registreret.');
    expect(text).toContain('Der er ingen påmindelser endnu.');
    expect(text).toContain('Sagsloggen er tom.');
    expect(text).toContain('0 af 26 krav er besvaret.');
  });

  it('says so when nobody is waited for and nothing is locked', () => {
    const text = textOf(render(withCase({ possible: [], refused: [] })));
    expect(text).toContain('Der er ikke noget, du skal gøre i sagen lige nu.');
    expect(text).toContain('Sagen venter ikke på andre lige nu.');
    expect(text).toContain('Intet er spærret.');
  });
});

describe('ledgerWord', () => {
  it('blocks on a silent mandatory line and warns on a silent recommended one', () => {
    expect(ledgerWord({ state: 'silent', mandatory: true })).toEqual({
      mark: 'missing',
      word: 'Mangler svar',
    });
    expect(ledgerWord({ state: 'silent', mandatory: false })).toEqual({
      mark: 'attention',
      word: 'Bør besvares',
    });
  });

  it.each<[LedgerState, string]>([
    ['answered', 'Besvaret'],
    ['partly', 'Delvist besvaret'],
    ['declined', 'Afvist med begrundelse'],
    ['notRelevant', 'Ikke relevant'],
  ])('says of %s: %s', (state, word) => {
    expect(ledgerWord({ state, mandatory: false }).word).toBe(word);
  });
});
