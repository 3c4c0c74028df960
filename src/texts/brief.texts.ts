import { plural } from '../platform/danish/numbers.pure.js';

/** The short page of a case, for the agency and for readers. */
export const brief = {
  basis: (procedure: string, legalBasis: string) => `${procedure} efter ${legalBasis}`,
  letter: (date: string, sender: string) => `Brev af ${date} fra ${sender}`,
  rounds: 'Fremsendt til styrelsen',
  round: (round: number) => `Fremsendelse ${round}`,
  readRound: 'Læs den samlede afrapportering',
  sentAt: (when: string) => `Fremsendt ${when}`,
  delivered: (when: string) => `Afleveret ${when}`,
  notConfirmed: 'Sendt, ikke bekræftet',
  noRounds: 'Den samlede afrapportering er ikke fremsendt endnu. Når den er det, kan den læses her.',
  released: 'Frigivet til dig',
  version: (section: string, version: number) => `${section}, version ${version}`,
  releasedAt: (date: string) => `Frigivet ${date}`,
  documents: 'Dokumenter',
  document: (theme: string, party: string) => `${theme}, ${party}`,
  noDocuments: 'Ingen af sagens dokumenter er åbne for dig.',
  allDocuments: (count: number) => `Se ${plural(count, 'dokument', 'dokumenter')} i sagen`,
  notSeen:
    'Udkast, kommentarer og de enkelte regioners svar undervejs vises kun for de sekretariater og formænd, der arbejder med sagen.',
} as const;
