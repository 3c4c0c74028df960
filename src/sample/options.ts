import type { SampleRegion, SampleSectionId } from './content.types.js';

/** A region's position (standpunkt) on an option: støtter, kan acceptere, kan ikke acceptere; with a condition where it has one. */
export interface SamplePosition {
  readonly stand: 'supports' | 'canAccept' | 'cannotAccept';
  readonly condition?: string;
}

/** A named alternative in a section (løsningsmulighed) with each region's position. Data, not workflow. */
export interface SampleOption {
  readonly id: string;
  readonly section: SampleSectionId;
  readonly title: string;
  readonly positions: Readonly<Record<SampleRegion, SamplePosition>>;
}

/** The alternatives the regions took a position on before the texts were written. */
export const options: readonly SampleOption[] = [
  {
    id: 'operator-region',
    section: 'placement',
    title: 'Regional drift af en afdeling ved et eksisterende tilbud i Midtjylland',
    positions: {
      'DK-81': { stand: 'supports', condition: 'Højst to timers kørsel fra alle nordjyske kommuner' },
      'DK-82': { stand: 'supports', condition: 'Beliggenhedskommunens afledte udgifter dækkes' },
      'DK-83': { stand: 'supports' },
      'DK-84': {
        stand: 'canAccept',
        condition: 'Kapaciteten på Kofoedsminde skæres ikke ned før fast drift',
      },
      'DK-85': { stand: 'supports' },
    },
  },
  {
    id: 'operator-joint',
    section: 'placement',
    title: 'Drift i et kommunalt fællesskab mellem to eller tre kommuner',
    positions: {
      'DK-81': { stand: 'canAccept' },
      'DK-82': { stand: 'cannotAccept' },
      'DK-83': { stand: 'canAccept', condition: 'Kun hvis intet regionsråd kan påtage sig driften' },
      'DK-84': { stand: 'canAccept' },
      'DK-85': { stand: 'canAccept', condition: 'Fælles ledelse og ét budget' },
    },
  },
  {
    id: 'model-objective',
    section: 'financing',
    title: 'Objektiv finansiering af hele driften',
    positions: {
      'DK-81': { stand: 'canAccept', condition: 'Nøglen følger folketallet og ligger fast i fire år' },
      'DK-82': { stand: 'supports' },
      'DK-83': { stand: 'canAccept', condition: 'Opholdstid og udslusning opgøres fast' },
      'DK-84': { stand: 'canAccept', condition: 'Udgiften indfases, og anden etape opgøres for sig' },
      'DK-85': { stand: 'supports', condition: 'Samme model for begge sikrede tilbud' },
    },
  },
  {
    id: 'model-mixture',
    section: 'financing',
    title: 'Objektivt grundbeløb og en lav takst pr. belagt plads',
    positions: {
      'DK-81': { stand: 'cannotAccept' },
      'DK-82': { stand: 'canAccept' },
      'DK-83': { stand: 'supports' },
      'DK-84': { stand: 'supports' },
      'DK-85': { stand: 'cannotAccept' },
    },
  },
];
