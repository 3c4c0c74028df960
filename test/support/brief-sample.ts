import type { BriefView } from '../../src/cases/brief/brief.view.js';
import { sampleFrame } from './frame-sample.js';

const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** A case as a reader sees it after submission, with a version released to it. */
export const briefView: BriefView = {
  frame: { ...sampleFrame, csrf: null },
  title: 'Fornyet behandling: sikret tilbud i Vestdanmark',
  basis: 'Fornyet behandling efter lov om social service § 13 b, stk. 3',
  letter: 'Brev af 22. november 2023 fra Social- og Boligstyrelsen',
  rounds: [{ title: 'Fremsendelse 1', when: 'Fremsendt fredag den 31. maj 2024 kl. 10.00', hash: HASH }],
  delivery: { words: 'Afleveret fredag den 31. maj 2024 kl. 10.02', done: true },
  releases: [
    {
      title: 'Dimensionering og fordeling af borgere, version 12',
      href: '/sager/2023-7996/afsnit/dimensioning/versioner/12',
      when: 'Frigivet mandag den 8. april 2024, uge 15',
      hash: HASH,
    },
  ],
  documents: [
    { id: 'd', dated: '22.11.2023', title: 'Anmodning om fornyet behandling, Social- og Boligstyrelsen' },
  ],
  documentCount: 12,
};

/** Nothing sent, released or open yet. */
export const emptyBriefView: BriefView = {
  ...briefView,
  rounds: [],
  delivery: null,
  releases: [],
  documents: [],
  documentCount: 0,
};
