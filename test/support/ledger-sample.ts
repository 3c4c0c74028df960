import type { LedgerGroup, LedgerLine, LedgerState } from '../../src/cases/overview.view.js';

type Row = [
  text: string,
  weight: 'M' | 'R',
  word: string,
  heading: string,
  state: LedgerState,
  where: string | null,
  note?: string,
];

const groups: readonly [title: string, rows: readonly Row[]][] = [
  [
    'Sammenfatning',
    [
      [
        'Én samlet løsning for et sikret tilbud eller en afdeling',
        'M',
        'anmoder',
        'Fornyet behandling',
        'silent',
        null,
      ],
      [
        'Ét svar koordineret på tværs af regionerne, og hvem der står bag',
        'M',
        'anmoder',
        'Fornyet behandling',
        'silent',
        null,
      ],
      [
        'Sammenhæng med de øvrige tilbud på området',
        'R',
        'op til kommunalbestyrelserne',
        'Fornyet behandling',
        'silent',
        null,
      ],
    ],
  ],
  [
    'Geografisk placering',
    [
      ['Hvor tilbuddet skal ligge', 'M', 'skal', 'Geografisk placering', 'answered', 'Afsnittet, version 7'],
      [
        'Hvem der kan tage driftsansvaret',
        'M',
        'behov for afklaring',
        'Geografisk placering',
        'partly',
        'Afsnittet, version 7',
        'Ikke afklaret. Sekretariat Nordjylland afklarer senest den 26. april 2024',
      ],
      [
        'Hvem der kan tage modtagepligten',
        'M',
        'behov for afklaring',
        'Geografisk placering',
        'answered',
        'Afsnittet, version 7',
      ],
      [
        'Om flere skal dele driften',
        'R',
        'kan overvejes',
        'Geografisk placering',
        'notRelevant',
        null,
        'Kun når en kommune er driftsherre',
      ],
      [
        'Placering i Vestdanmark, ellers en begrundelse',
        'R',
        'bør',
        'Geografisk placering',
        'answered',
        'Afsnittet, version 7',
      ],
    ],
  ],
  [
    'Dimensionering og fordeling af borgere',
    [
      ['Antal pladser', 'M', 'skal', 'Dimensionering', 'answered', 'Udkastet'],
      [
        'Fordeling af borgere mellem Kofoedsminde og det nye tilbud',
        'M',
        'skal',
        'Dimensionering',
        'silent',
        null,
      ],
      [
        'De faglige overvejelser bag antal og fordeling',
        'M',
        'anmoder',
        'Dimensionering',
        'answered',
        'Udkastet',
      ],
      [
        'Stort nok til målgruppen og til den nødvendige viden',
        'R',
        'vurderer',
        'Dimensionering',
        'answered',
        'Udkastet',
      ],
    ],
  ],
  [
    'Faglige forhold',
    [
      [
        'Hvordan tilstrækkelig specialisering nås',
        'M',
        'skal',
        'Faglige forhold',
        'answered',
        'Afsnittet, version 3',
      ],
      ['Inden for hvilken tid', 'M', 'skal', 'Faglige forhold', 'answered', 'Afsnittet, version 3'],
      [
        'Samarbejde mellem de to sikrede og andre højt specialiserede tilbud',
        'M',
        'bør',
        'Faglige forhold',
        'answered',
        'Afsnittet, version 3',
      ],
      [
        'Aktiv praksis',
        'M',
        'ønsker i videst muligt omfang',
        'Faglige forhold',
        'answered',
        'Afsnittet, version 3',
      ],
      [
        'Kompetencer',
        'M',
        'ønsker i videst muligt omfang',
        'Faglige forhold',
        'answered',
        'Afsnittet, version 3',
      ],
      [
        'Samarbejdsformer',
        'M',
        'ønsker i videst muligt omfang',
        'Faglige forhold',
        'answered',
        'Afsnittet, version 3',
      ],
      [
        'Viden',
        'M',
        'ønsker i videst muligt omfang',
        'Faglige forhold',
        'partly',
        'Afsnittet, version 3',
        'Udestår: hvem der samler op',
      ],
      ['Kriminalitetsforebyggelse', 'M', 'skal', 'Faglige forhold', 'answered', 'Afsnittet, version 3'],
      [
        'Erfaringer fra Kofoedsminde, også med rekruttering',
        'R',
        'opfordrer',
        'Faglige forhold',
        'declined',
        'Afsnittet, version 3',
        'Begrundelse i afsnittet',
      ],
    ],
  ],
  [
    'Finansiering',
    [
      ['Forslag til finansiering', 'M', 'skal', 'Finansiering', 'answered', 'Udkastet'],
      ['Ny institution eller afdeling af en bestående', 'M', 'skal', 'Finansiering', 'silent', null],
      ['Objektiv finansiering, takst eller en blanding', 'M', 'skal', 'Finansiering', 'silent', null],
      [
        'Samme model som Kofoedsminde, ellers en begrundelse',
        'R',
        'vurderer',
        'Finansiering',
        'silent',
        null,
      ],
    ],
  ],
  [
    'Tidsperspektiv',
    [['Et skøn over, hvornår tilbuddet kan være etableret', 'M', 'skal', 'Tidsperspektiv', 'silent', null]],
  ],
];

function build(map: (line: LedgerLine) => LedgerLine): LedgerGroup[] {
  let number = 0;
  return groups.map(([title, rows]) => ({
    title,
    lines: rows.map(([text, weight, letterWord, heading, state, where, note]) => {
      number += 1;
      return map({
        id: `l${number}`,
        number,
        text,
        mandatory: weight === 'M',
        letterWord,
        heading,
        state,
        where,
        note: note ?? null,
      });
    }),
  }));
}

/** The ledger as of 8 April 2024; answers are sample content. */
export const sampleLedger: readonly LedgerGroup[] = build((line) => line);
/** The ledger of a case where nothing has been written. */
export const silentLedger: readonly LedgerGroup[] = build((line) => ({
  ...line,
  state: 'silent',
  where: null,
  note: null,
}));
