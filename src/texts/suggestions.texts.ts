import { plural } from '../platform/danish/numbers.pure.js';

const count = (many: number) => plural(many, 'forslag', 'forslag');

/** Changes that other secretariats suggest in a draft. Part of `section`. */
export const suggestions = {
  link: 'Foreslå ændringer',
  open: (many: number) => (many === 0 ? 'Ingen åbne forslag' : plural(many, 'åbent forslag', 'åbne forslag')),
  heading: 'Forslag til ændringer',
  all: 'Se alle forslag',

  form: {
    title: (section: string) => `Foreslå ændringer i ${section}`,
    lead: (writer: string) =>
      `Ret i teksten herunder, som du mener, den skal lyde. Udkastet ændres ikke: hver rettelse sendes som et forslag, som ${writer} antager eller afviser.`,
    draft: (version: number, when: string, who: string) => `Udkast ${version}, gemt ${when} af ${who}.`,
    heading: 'Teksten',
    text: 'Teksten med dine ændringer',
    textHint:
      'Tomme linjer skiller afsnit. Tabeller og andet, som feltet ikke kan vise, står som en linje i kantede parenteser; slet linjen for at foreslå, at det udgår.',
    note: 'Begrundelse (kan udelades)',
    noteHint: 'Gælder alle forslagene. Tovholderen ser den ved hvert af dem.',
    region: 'På vegne af',
    seenBy: 'Når du sender, kan de andre sekretariater og formænd læse forslagene.',
    send: 'Send forslagene',
    ownText: 'Dit sekretariat skriver selv denne tekst. Ret den i stedet for at foreslå.',
    noDraft: 'Der er ikke noget udkast at foreslå ændringer i endnu.',
    notWorking: 'Ændringer kan kun foreslås, mens sagen er under arbejde.',
    onlySecretariats: 'Ændringer foreslås af sekretariaterne.',
    incomplete: 'Formularen kom ikke hel frem. Hent siden igen, og foreslå ændringerne på ny.',
  },

  list: {
    title: (section: string) => `Forslag til ændringer i ${section}`,
    lead: 'Andre sekretariater kan foreslå ændringer i udkastet. Den, der skriver teksten, antager eller afviser hvert forslag. Det, der er skrevet i teksten imens, bliver stående.',
    sent: (many: number) =>
      `${plural(many, 'forslag er', 'forslag er')} sendt. De står herunder, til tovholderen har taget stilling.`,
    accepted: (number: number) => `Forslag ${number} er antaget og står nu i udkastet.`,
    rejected: (number: number) => `Forslag ${number} er afvist. Udkastet er ikke ændret.`,
    withdrawn: (number: number) => `Forslag ${number} er trukket tilbage.`,
    openTitle: (many: number) => plural(many, 'åbent forslag', 'åbne forslag'),
    noneOpen: 'Der er ingen åbne forslag.',
    showSettled: (many: number) => `Vis ${plural(many, 'behandlet forslag', 'behandlede forslag')}`,
    toDraft: 'Skriv i udkastet',
    back: 'Tilbage til afsnittet',
  },

  item: {
    number: (number: number) => `Forslag ${number}`,
    place: (block: number, heading: string | null) =>
      heading === null ? `stykke ${block}` : `stykke ${block}, under »${heading}«`,
    madeOn: (version: number) => `stillet til udkast ${version}`,
    changedSince:
      'Stedet i teksten er ændret, siden forslaget blev stillet. Ret selv teksten, hvis forslaget stadig giver mening, og afvis det så.',
    erased: 'Forslagets tekst er slettet.',
    note: (text: string) => `Begrundelse: ${text}`,
    reason: (text: string) => `Begrundelse for afvisningen: ${text}`,
    states: { open: 'Åbent', accepted: 'Antaget', rejected: 'Afvist', withdrawn: 'Trukket tilbage' },
    settledBy: (state: string, who: string, when: string) => `${state} af ${who} ${when}`,
    acts: { antag: 'Antag', afvis: 'Afvis', tilbagetraek: 'Træk tilbage' },
    ofSuggestion: (number: number) => ` forslag ${number}`,
    rejectWith: 'Afvis',
    why: 'Begrundelse (kan udelades)',
    whyHint: 'Vises for det sekretariat, der har stillet forslaget.',
    sendRejection: 'Afvis forslaget',
  },

  beside: {
    title: (many: number) => `${count(many)} til ændringer`,
    hint: 'Når du antager et forslag, gemmes det, du har skrevet, og forslaget sættes ind i teksten.',
  },
};
