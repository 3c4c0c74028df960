import type { SampleRegion, SampleSectionId } from './content.types.js';

/** One secretariat's word in a review round (kommenteringsrunde). */
export interface SampleRemark {
  readonly kind: 'none' | 'remarks' | 'shouldChange';
  readonly text: string;
  /** True for the one region that answers after the milestone. */
  readonly late?: true;
}

/** Review remarks per section and region. The suggested lead (people.ts) has none on its own section. */
export const remarks: Readonly<Record<SampleSectionId, Readonly<Record<SampleRegion, SampleRemark>>>> = {
  placement: {
    'DK-81': {
      kind: 'remarks',
      text: 'Rejsetiden bør angives tur og retur, så læseren kan se, om et handleplansmøde kan holdes på én dag.',
    },
    'DK-82': { kind: 'none', text: 'Ingen bemærkninger ud over dem, der allerede er indarbejdet.' },
    'DK-83': {
      kind: 'remarks',
      text: 'Adgangen til faguddannet personale bør nævnes først blandt de tre forhold. Det er den, der oftest afgør, om et tilbud lykkes.',
    },
    'DK-84': {
      kind: 'none',
      text: 'Ingen bemærkninger. Afsnittet er klart om, hvad der endnu ikke er afklaret.',
    },
    'DK-85': {
      kind: 'remarks',
      text: 'Henvisningen til bekendtgørelsen er rigtig. Tilføj gerne, at samarbejdsaftalen om Kofoedsminde kan bruges som forlæg.',
    },
  },
  dimensioning: {
    'DK-81': {
      kind: 'none',
      text: 'Ingen bemærkninger. Opdelingen i to etaper er nyttig for vores planlægning.',
    },
    'DK-82': {
      kind: 'remarks',
      text: 'Det bør fremgå, at de tre bogrupper har otte pladser hver, når afdelingen er fuldt udbygget.',
    },
    'DK-83': { kind: 'none', text: 'Ingen bemærkninger som tovholder.' },
    'DK-84': {
      kind: 'remarks',
      text: 'Vi beklager, at vores svar kommer efter datoen for kommentering. Undtagelserne fra udgangspunktet bør tælles og drøftes hvert år.',
      late: true,
    },
    'DK-85': {
      kind: 'shouldChange',
      text: 'Fordelingen er alene beskrevet som et princip. Den bør kunne følges i antal borgere, ellers ved ingen, om den bliver til noget.',
    },
  },
  professional: {
    'DK-81': { kind: 'none', text: 'Ingen bemærkninger som tovholder.' },
    'DK-82': {
      kind: 'remarks',
      text: 'Målene på 60 og 70 pct. bør følges af en sætning om, hvordan faguddannet opgøres, så de kan sammenlignes med Kofoedsmindes tal.',
    },
    'DK-83': {
      kind: 'shouldChange',
      text: 'Afsnittet om forebyggelse siger ikke, hvad der sker efter en hændelse. Planen skal gennemgås og justeres, og borgeren skal kunne læse den.',
    },
    'DK-84': {
      kind: 'remarks',
      text: 'Overvej at nævne telefonisk sparring til åbne tilbud. Det vil kunne forebygge nogle overflytninger.',
    },
    'DK-85': {
      kind: 'remarks',
      text: 'Udveksling på op til tre måneder kræver, at vagtplanen er dækket begge steder. Det bør fremgå af aftalen.',
    },
  },
  financing: {
    'DK-81': {
      kind: 'none',
      text: 'Ingen bemærkninger. Vi noterer, at beløb først kan nævnes, når byggeprogrammet er klar.',
    },
    'DK-82': {
      kind: 'remarks',
      text: 'Beliggenhedskommunens afledte udgifter er ikke omtalt. De kan eventuelt tages op i samarbejdsaftalen i stedet for i afsnittet.',
    },
    'DK-83': {
      kind: 'remarks',
      text: 'Grænsen på 85 pct. belægning bør begrundes, eller også bør der stå, at den kan ændres efter det første driftsår.',
    },
    'DK-84': {
      kind: 'none',
      text: 'Ingen bemærkninger som tovholder. Spørgsmålet om fordelingsnøgle tages op ved godkendelsen.',
    },
    'DK-85': {
      kind: 'remarks',
      text: 'Vi har bedt driftsherren om en skriftlig oplysning om den nuværende model og venter at have den inden udgangen af juni.',
    },
  },
  timeline: {
    'DK-81': { kind: 'none', text: 'Ingen bemærkninger som ny tovholder.' },
    'DK-82': { kind: 'none', text: 'Ingen bemærkninger. Skønnet svarer til vores eget bidrag.' },
    'DK-83': {
      kind: 'remarks',
      text: 'Det er godt, at ændringen af reglerne står som en forudsætning. Skriv gerne, at kommunerne ikke selv råder over den.',
    },
    'DK-84': {
      kind: 'remarks',
      text: 'Perioden frem til åbningen er beskrevet kort. Vi kan leve med det, hvis der gøres status hvert halve år som anført.',
    },
    'DK-85': { kind: 'none', text: 'Ingen bemærkninger til den foreliggende tekst.' },
  },
};
