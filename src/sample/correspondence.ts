/** A document of the case as offentlighedsloven § 15 asks: date, direction, party and a short theme. `date` is local, `YYYY-MM-DD`. */
export interface SampleDocument {
  readonly id: string;
  readonly date: string;
  readonly direction: 'in' | 'out' | 'internal';
  readonly party: string;
  readonly theme: string;
}

const agency = 'Social- og Boligstyrelsen';
const coordinator = 'Sekretariat Midtjylland';

export const correspondence: readonly SampleDocument[] = [
  {
    id: 'letter',
    date: '2023-11-22',
    direction: 'in',
    party: agency,
    theme: 'Anmodning om fornyet behandling, sag 2023-7996',
  },
  {
    id: 'leads',
    date: '2023-12-06',
    direction: 'internal',
    party: coordinator,
    theme: 'Fordeling af tovholdere og tidsplan',
  },
  {
    id: 'processDialogue',
    date: '2024-01-17',
    direction: 'out',
    party: agency,
    theme: 'Oplysning om proces og koordinerende sekretariat',
  },
  {
    id: 'operatorInquiry',
    date: '2024-01-24',
    direction: 'out',
    party: 'Region Midtjylland (mulig driftsherre)',
    theme: 'Forespørgsel om driftsansvar',
  },
  {
    id: 'operatorReply',
    date: '2024-02-21',
    direction: 'in',
    party: 'Region Midtjylland (mulig driftsherre)',
    theme: 'Betinget svar om driftsansvar',
  },
  {
    id: 'leadChange',
    date: '2024-03-13',
    direction: 'internal',
    party: 'Sekretariat Sjælland',
    theme: 'Skift af tovholder på tidsperspektiv',
  },
  {
    id: 'modelInquiry',
    date: '2024-04-10',
    direction: 'out',
    party: 'Region Sjælland (driftsherre for Kofoedsminde)',
    theme: 'Forespørgsel om finansieringsmodel',
  },
  {
    id: 'minutes',
    date: '2024-04-26',
    direction: 'in',
    party: 'Socialdirektørkredsen',
    theme: 'Uddrag af referat, tidsperspektiv',
  },
  {
    id: 'mandate',
    date: '2024-04-26',
    direction: 'internal',
    party: 'Sekretariat Syddanmark',
    theme: 'Stedfortræder for formanden i orlovsperioden',
  },
  {
    id: 'extensionRequest',
    date: '2024-05-07',
    direction: 'out',
    party: agency,
    theme: 'Ønske om udsættelse til 28. juni 2024',
  },
  {
    id: 'telephoneNote',
    date: '2024-05-15',
    direction: 'internal',
    party: coordinator,
    theme: 'Telefonnotat om mulig udsættelse',
  },
  {
    id: 'confirmingMail',
    date: '2024-05-15',
    direction: 'out',
    party: agency,
    theme: 'Bekræftelse af telefonsamtale',
  },
  {
    id: 'extensionRefusal',
    date: '2024-05-22',
    direction: 'in',
    party: agency,
    theme: 'Afslag på udsættelse',
  },
  {
    id: 'submission',
    date: '2024-05-31',
    direction: 'out',
    party: agency,
    theme: 'Samlet afrapportering, 1. fremsendelse',
  },
  {
    id: 'receipt',
    date: '2024-05-31',
    direction: 'in',
    party: agency,
    theme: 'Kvittering for afrapportering',
  },
  {
    id: 'question',
    date: '2024-06-11',
    direction: 'in',
    party: agency,
    theme: 'Uddybende spørgsmål 1 om etaper',
  },
  {
    id: 'supplement',
    date: '2024-06-20',
    direction: 'out',
    party: agency,
    theme: 'Supplement til afrapporteringen, svar på spørgsmål 1',
  },
  {
    id: 'assessment',
    date: '2024-06-27',
    direction: 'in',
    party: agency,
    theme: 'Styrelsens vurdering af afrapporteringen',
  },
];
