import type { SampleRegion } from './content.types.js';

/** Shown with every sample case and put first in each sample document. */
export const sampleNotice =
  'Eksempelindhold til afprøvning af systemet. Teksten er ikke behandlet eller besluttet af nogen myndighed.';

/** Reservations (forbehold) to sections. */
export const reservations = {
  /** DK-84 on financing; stands for the text it was given to. */
  financing:
    'Godkendelsen gives med forbehold for fordelingsnøglen. Kommunerne i Hovedstaden forudsætter, at udgiften indfases i takt med, at pladserne tages i brug, og at prisen på anden etape opgøres for sig, før den besluttes.',
  /** DK-81 on placement. */
  placement:
    'Godkendelsen gives med forbehold for, at afdelingen kan nås fra alle nordjyske kommuner på højst to timer i bil.',
} as const;

/** DK-85 sends the section on dimensioning back. */
export const sendBackReason =
  'Afsnittet sendes tilbage, fordi fordelingen kun er beskrevet som et princip. Kommunerne i Sjælland kan ikke tage stilling, før det fremgår, hvordan antallet af borgere i hvert tilbud opgøres, hvem der følger op, og hvad der sker, når udgangspunktet fraviges.';

/** What DK-85 suggests in the draft on dimensioning, and why one of the two is not taken. */
export const suggestions = {
  note: 'Formandskabet i Sjælland vil spørge, hvordan fordelingen følges op.',
  edits: [
    {
      words: 'flytter kun efter en individuel vurdering.',
      instead: 'flytter kun efter en individuel vurdering og tidligst ved anden etape.',
    },
    {
      words: '\n\n# Faglige overvejelser',
      instead:
        '\n\nAntallet af borgere i hvert tilbud opgøres én gang om året, og opgørelsen drøftes mellem de to driftsherrer.\n\n# Faglige overvejelser',
    },
  ],
  rejection:
    'Opfølgningen er endnu ikke drøftet med Kofoedsminde. Vi tager den op, når kommenteringen er slut.',
} as const;

/** What stands in the fact register of the case. No opening: the sections count from a decision that nobody has made. */
export const registerFacts = [
  {
    name: 'places',
    value: '20-24',
    source: 'Sekretariatsmøde den 26. februar 2024, punkt 2',
    definition: 'Sikrede pladser i det nye tilbud, uden de ti ekstra pladser på Kofoedsminde.',
    period: 'fra anden etape',
  },
  {
    name: 'division',
    value: 'nye borgere fra Nordjylland, Midtjylland og Syddanmark i det nye tilbud',
    source: 'Sekretariatsmøde den 26. februar 2024, punkt 3',
    definition: 'Udgangspunktet efter handlekommune. Borgere, der bor på Kofoedsminde, er ikke regnet med.',
    period: 'fra ibrugtagning',
  },
  {
    name: 'targetGroup',
    value: 'borgere med udviklingshæmning og dom til anbringelse i sikret afdeling',
    source: 'Brev af 22. november 2023 fra Social- og Boligstyrelsen, note 12',
    definition: 'Domstype 1, og domstype 2 for de borgere, der er overført fra en åben afdeling.',
    period: '2023',
  },
] as const;

/** Reasons for not joining; one for a section, one for the whole reply. */
export const declineReasons = {
  financing:
    'Kommunerne i Syddanmark kan ikke tilslutte sig afsnittet i den foreliggende form. Spørgsmålet om en tilskyndelse til udslusning er ikke besvaret, og en ren objektiv model uden opfølgning på opholdstid findes ikke tilstrækkelig.',
  reply:
    'Kommunerne i Hovedstaden kan ikke tilslutte sig afrapporteringen, så længe udgiften til anden etape ikke er oplyst. Vi er enige i behovet, men ikke i, at kommunerne binder sig uden et overslag.',
} as const;

/** The chair sends the whole reply back. */
export const sendBackReplyReason =
  'Sammenfatningen henviser til afsnittene for, hvem der afklarer de åbne spørgsmål. Navne og datoer bør stå i selve sammenfatningen, før afrapporteringen forelægges igen.';

/** A chair withdraws an answer. */
export const withdrawReason =
  'Svaret trækkes tilbage, fordi det ved en fejl blev givet, før formandskabet havde drøftet teksten.';

/** The regions' standpoints to the whole (standpunkt til afrapporteringen), printed verbatim in the annex. */
export const standpoints: Readonly<Record<SampleRegion, string>> = {
  'DK-81':
    'Kommunerne i Nordjylland slutter sig til afrapporteringen. Vi lægger vægt på, at rejsetiden bliver en del af grundlaget, når grunden vælges.',
  'DK-82':
    'Kommunerne i Midtjylland slutter sig til afrapporteringen og er indstillet på, at afdelingen placeres i vores område. Det forudsætter, at en beliggenhedskommune siger ja på et oplyst grundlag, og at dens afledte udgifter dækkes.',
  'DK-83':
    'Kommunerne i Syddanmark slutter sig til afrapporteringen. Opholdstid og udslusning bør opgøres samlet for de to tilbud fra første dag.',
  'DK-84':
    'Kommunerne i Hovedstaden slutter sig til afrapporteringen, fordi en fælles løsning er bedre end fem forskellige svar. Vi deler opfattelsen af, at ét sikret tilbud ikke længere kan bære opgaven alene, og at borgere fra de vestlige kommuner bør kunne bo nærmere deres familie. Vi fastholder det forbehold, som er givet til afsnittet om finansiering: En nøgle, der alene følger folketallet, vil lægge en betydelig udgift på kommuner, som næppe får borgere på den nye afdeling. Derfor bør udgiften indfases, og anden etape bør først besluttes, når første etape har været i drift i et år, og behovet er dokumenteret. Indtil da er det afgørende, at kapaciteten på Kofoedsminde ikke nedbringes.',
  'DK-85':
    'Kommunerne i Sjælland slutter sig til afrapporteringen. Vi er tilfredse med, at fordelingen nu følges i antal borgere. Kofoedsmindes personale bør inddrages tidligt, da det er dér, viden om målgruppen findes i dag.',
};

/** How the text has been treated politically, per region: a recorded fact for the reply, never a condition. */
export const politicalTreatment: Readonly<Record<SampleRegion, string>> = {
  'DK-81': 'Administrativt behandlet. Sagen er sendt til kommunerne til orientering.',
  'DK-82': 'Administrativt behandlet. Politisk drøftelse er planlagt til efteråret 2024.',
  'DK-83': 'Administrativt behandlet. Politisk behandling er ikke fastlagt.',
  'DK-84':
    'Administrativt behandlet. Sagen optages på et kommende møde i kommunekontaktrådet til orientering.',
  'DK-85': 'Administrativt behandlet. Sagen er sendt til kommunerne til orientering.',
};

/** A lead changes: section on the timeline, from DK-85 to DK-81. */
export const leadChangeReason =
  'Sekretariat Sjælland indhenter i samme periode oplysninger om Kofoedsmindes finansiering og har ikke tid til begge opgaver. Sekretariat Nordjylland har sagt ja til at overtage afsnittet om tidsperspektiv med den foreliggende tekst.';

/** Why a substitute acts for the chair of DK-83, with the mandate's dates in words. */
export const substituteReason =
  'Formand Syddanmark holder orlov fra mandag den 29. april 2024, uge 18, til og med fredag den 31. maj 2024, uge 22. Stedfortræderen kan i den periode svare på afsnit og på den samlede afrapportering.';

/** A case registered by mistake is cancelled. */
export const cancelReason =
  'Sagen er oprettet ved en fejl. Henvendelsen fra styrelsen var allerede registreret, og dokumentet er flyttet til den oprindelige sag. Der er ikke afgivet bidrag i denne sag.';

/** Closing after the agency's assessment is registered. */
export const closeReason =
  'Styrelsen har kvitteret for afrapporteringen og for supplementet. De åbne spørgsmål følges i rammeaftalesamarbejdet og registreres på en ny sag.';
