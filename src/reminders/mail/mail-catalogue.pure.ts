/**
 * Every mail that leaves the house, with the need it meets. Who writes a mail names it here first: a mail that is not in
 * this list does not compile, and `test/unit/mail-catalogue.spec.ts` finds one written past it.
 */
export interface CataloguedMail {
  /** What it is called on the page about mail, in Danish. */
  readonly title: string;
  /** The need it meets, in Danish. */
  readonly need: string;
  /** When it leaves: with the morning mail, or at once. */
  readonly when: 'morning' | 'atOnce';
  /** Whether its receiver may turn it off. What asks for an act that is close or late never can be. */
  readonly canBeStopped: boolean;
}

const CATALOGUE = {
  digest: {
    title: 'Samlemail',
    need: 'Alt, I skylder på tværs af sager, samlet i én mail om morgenen.',
    when: 'morning',
    canBeStopped: true,
  },
  required: {
    title: 'Påmindelse',
    need: 'Kun det, der ikke kan vente: to arbejdsdage tilbage eller færre, overskredet, eller eskaleret til dig. Kommer i stedet for samlemailen, når den er slået fra.',
    when: 'morning',
    canBeStopped: false,
  },
  notice: {
    title: 'Besked om et svar, en tekst eller en kommentar',
    need: 'En tekst er ændret, efter at der blev svaret, en region er anført som ikke tilsluttet, eller nogen har nævnt dig i en kommentar.',
    when: 'atOnce',
    canBeStopped: false,
  },
  receipt: {
    title: 'Kvittering for et svar',
    need: 'En region har svaret, eller et svar er registreret for den: formanden og sekretariatet ser hvad, af hvem og hvornår, og kan gribe ind, hvis det ikke var dem.',
    when: 'atOnce',
    canBeStopped: false,
  },
  asked: {
    title: 'Dit svar er ønsket',
    need: 'Et afsnit eller den samlede afrapportering er sendt til godkendelse, og formanden skal svare.',
    when: 'atOnce',
    canBeStopped: false,
  },
  moved: {
    title: 'Fristen er flyttet',
    need: 'Styrelsen har givet en anden frist, og alle datoer i planen er regnet om.',
    when: 'atOnce',
    canBeStopped: false,
  },
  round: {
    title: 'Fremsendelse',
    need: 'Styrelsen får den samlede afrapportering, når koordinator fremsender den med mail fra systemet.',
    when: 'atOnce',
    canBeStopped: false,
  },
  passedOn: {
    title: 'Mail sendt videre til dig',
    need: 'En mail kunne ikke afleveres til den, opgaven er hos, og du er den nærmeste, der kan gøre noget.',
    when: 'atOnce',
    canBeStopped: false,
  },
  undeliverable: {
    title: 'En mail kunne ikke afleveres',
    need: 'En adresse virker ikke. Sekretariatet ringer i stedet og får adressen rettet.',
    when: 'atOnce',
    canBeStopped: false,
  },
  webhookOff: {
    title: 'En modtager af hændelser er slået fra',
    need: 'Et andet system tager ikke længere imod hændelser om sager, og en administrator skal se på det.',
    when: 'atOnce',
    canBeStopped: false,
  },
} as const satisfies Record<string, CataloguedMail>;

/** Name of a mail in the catalogue; a row of `outgoing` carries it. */
export type MailName = keyof typeof CATALOGUE;

export const mailCatalogue: Readonly<Record<MailName, CataloguedMail>> = CATALOGUE;
