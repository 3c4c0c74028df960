import type { MatrixCell, MatrixRegion, MatrixSection, MatrixStep } from '../../src/cases/overview.view.js';
import { sectionPages } from '../../src/web/addresses.js';
import type { MarkName } from '../../src/web/components/marks.js';

const names = ['Nordjylland', 'Midtjylland', 'Syddanmark', 'Hovedstaden', 'Sjælland'];
const regionOf = (name: string): MatrixRegion => ({ name, own: name === 'Midtjylland' });
export const sampleRegions = names.map(regionOf);

const cell = (mark: MarkName, word: string, strong = false): MatrixCell => ({ mark, word, strong });
const given = (date: string): MatrixCell => cell('done', `Afgivet ${date}`);
const lead: MatrixCell = { kind: 'plain', word: 'Tovholder' };
const notGiven = cell('waiting', 'Ikke afgivet');
const step = (title: string, ...cells: MatrixCell[]): MatrixStep => ({
  title,
  content: { kind: 'cells', cells },
});
export const later = (title: string, sentence: string): MatrixStep => ({
  title,
  content: { kind: 'notBegun', sentence },
});
export const reviewLater = later('Kommentering', 'Begynder, når tovholderen sender en version');
export const answerLater = later('Svar', 'Begynder efter kommenteringen');

export const sampleSections: MatrixSection[] = [
  {
    id: 'placement',
    href: sectionPages('2023-7996', 'placement').read,
    title: 'Geografisk placering',
    state: { mark: 'stage3', word: 'Til godkendelse, version 7' },
    warnings: [],
    next: 'Svar senest 1.5.',
    lead: regionOf('Nordjylland'),
    steps: [
      step('Bidrag', given('12.2.'), given('9.2.'), given('14.2.'), given('19.2.'), given('16.2.')),
      step(
        'Kommentering',
        lead,
        cell('done', 'Ingen'),
        cell('remarks', '2 bemærkninger'),
        cell('done', 'Ingen'),
        cell('remarks', '1 bemærkning'),
      ),
      step(
        'Svar',
        cell('done', 'Godkendt'),
        cell('changed', 'Ændret siden ja', true),
        cell('reservation', 'Med forbehold'),
        cell('waiting', 'Afventer'),
        cell('waiting', 'Afventer'),
      ),
    ],
  },
  {
    id: 'dimensioning',
    href: sectionPages('2023-7996', 'dimensioning').read,
    title: 'Dimensionering og fordeling af borgere',
    state: { mark: 'stage1', word: 'Under udarbejdelse' },
    warnings: [
      { mark: 'attention', word: 'Mangler svar på 1 krav' },
      { mark: 'late', word: 'Kommentering skulle begynde 3.4.' },
    ],
    next: null,
    lead: regionOf('Midtjylland'),
    steps: [
      step(
        'Bidrag',
        given('20.2.'),
        given('14.2.'),
        given('21.2.'),
        cell('late', 'Frist var 5.4.', true),
        given('22.2.'),
      ),
      reviewLater,
      answerLater,
    ],
  },
  {
    id: 'professional',
    href: sectionPages('2023-7996', 'professional').read,
    title: 'Faglige forhold',
    state: { mark: 'stage2', word: 'I kommentering, version 3' },
    warnings: [],
    next: 'Kommentér senest 12.4.',
    lead: regionOf('Syddanmark'),
    steps: [
      step('Bidrag', given('13.2.'), given('14.2.'), given('8.2.'), given('20.2.'), given('16.2.')),
      step(
        'Kommentering',
        cell('remarks', '4 bemærkninger'),
        cell('waiting', 'Mangler', true),
        lead,
        cell('sentBack', 'Bør ændres'),
        cell('done', 'Ingen'),
      ),
      answerLater,
    ],
  },
  {
    id: 'financing',
    href: sectionPages('2023-7996', 'financing').read,
    title: 'Finansiering',
    state: { mark: 'stage1', word: 'Under udarbejdelse' },
    warnings: [{ mark: 'attention', word: 'Mangler svar på 2 krav' }],
    next: 'Bidrag senest 17.4.',
    lead: regionOf('Sjælland'),
    steps: [
      step(
        'Bidrag',
        given('2.4.'),
        cell('waiting', 'Gemt, ikke afgivet', true),
        notGiven,
        notGiven,
        given('3.4.'),
      ),
      reviewLater,
      answerLater,
    ],
  },
  {
    id: 'timeline',
    href: sectionPages('2023-7996', 'timeline').read,
    title: 'Tidsperspektiv',
    state: { mark: 'stage0', word: 'Ikke begyndt' },
    warnings: [{ mark: 'attention', word: 'Mangler svar på 1 krav' }],
    next: 'Første udkast senest 16.4.',
    lead: regionOf('Hovedstaden'),
    steps: [step('Bidrag', notGiven, notGiven, notGiven, notGiven, notGiven), reviewLater, answerLater],
  },
];
