import {
  administrationPages,
  casePages,
  delayedMail,
  helpPage,
  mailChoices,
  ownDataPages,
  pages,
  replyPages,
  sectionPages,
  withQuery,
} from '../../web/addresses.js';

/** Where the demo case stands: while sections are answered, when the whole is ready, when it is delivered. */
export const MOMENTS = {
  sections: '2024-04-08T09:00:00+02:00',
  ready: '2024-05-27T09:00:00+02:00',
  delivered: '2024-06-14T09:00:00+02:00',
} as const;

/** One page to be pictured: what its file is called, where it is, in whose eyes, and when. */
export interface Picture {
  readonly name: string;
  readonly path: string;
  /** A role of the demo; null for whoever has not signed in. */
  readonly role: string | null;
  readonly moment: keyof typeof MOMENTS;
}

const CASE = '2023-7996';
const COORDINATOR = 'Sekretariat Midtjylland';
const SECRETARIAT = 'Sekretariat Nordjylland';
const CHAIR = 'Formand Hovedstaden';
const AGENCY = 'Social- og Boligstyrelsen, sagsbehandler';
const READER = 'Læser, kommune';
const ADMINISTRATOR = 'Systemadministrator';

const inCase = casePages(CASE);
const placement = sectionPages(CASE, 'placement');
const dimensioning = sectionPages(CASE, 'dimensioning');
const whole = replyPages(CASE);

type Row = readonly [name: string, path: string, role: string | null];

const sections: readonly Row[] = [
  ['log-ind', '/log-ind', null],
  ['hjem', pages.home, COORDINATOR],
  ['hjem-formand', pages.home, CHAIR],
  ['sager', pages.cases, COORDINATOR],
  ['ny-sag', pages.newCase, COORDINATOR],
  ['adgang', pages.access, COORDINATOR],
  ['adgang-post', mailChoices, COORDINATOR],
  ['adgang-oplysninger', ownDataPages.read, COORDINATOR],
  ['post', delayedMail, COORDINATOR],
  ['fravaer', pages.absences, COORDINATOR],
  ['moeder', withQuery(pages.meetings, { vis: 'liste' }), COORDINATOR],
  ['hjaelp', pages.help, COORDINATOR],
  ['hjaelp-formand', helpPage('formand'), CHAIR],
  ['tilgaengelighed', pages.accessibility, null],
  ['databeskyttelse', pages.privacy, null],
  ['overblik', inCase.overview, COORDINATOR],
  ['koordinering', inCase.coordination, COORDINATOR],
  ['afsnit-oversigt', inCase.sections, COORDINATOR],
  ['fakta', inCase.facts, COORDINATOR],
  ['fakta-finansieringsmodel', inCase.model, COORDINATOR],
  ['afsnit', placement.read, COORDINATOR],
  ['udkast', dimensioning.draft, 'Sekretariat Syddanmark'],
  ['word-ind', dimensioning.wordIn, 'Sekretariat Syddanmark'],
  ['bidrag', dimensioning.contribution, SECRETARIAT],
  ['bidrag-word', `${dimensioning.contribution}/word`, SECRETARIAT],
  ['bidrag-samlet', placement.contributions, COORDINATOR],
  ['bidrag-afgiv', dimensioning.handIn, SECRETARIAT],
  ['kommentering', dimensioning.review, SECRETARIAT],
  ['kommentarer', placement.comments, COORDINATOR],
  ['forslag', dimensioning.suggestions, 'Sekretariat Syddanmark'],
  ['forslag-nyt', dimensioning.suggest, 'Sekretariat Sjælland'],
  ['loesningsmuligheder', placement.options, COORDINATOR],
  ['versioner', placement.versions, COORDINATOR],
  ['version', placement.version(1), COORDINATOR],
  ['frigivelse', placement.release(1), COORDINATOR],
  ['loesningsmulighed', placement.option(1), COORDINATOR],
  ['forskel', sectionPages(CASE, 'professional').difference(1, 2), COORDINATOR],
  ['dagsorden', placement.agenda, 'Sekretariat Nordjylland'],
  ['svar', placement.answer, CHAIR],
  ['svar-flere', inCase.answers, CHAIR],
  ['svar-beslutning', placement.decision, 'Sekretariat Hovedstaden'],
  ['svar-tilbagetraekning', placement.withdraw, 'Formand Nordjylland'],
  ['svar-givet', placement.answer, 'Formand Nordjylland'],
  ['frist', inCase.deadline, COORDINATOR],
  ['plan', inCase.plan, COORDINATOR],
  ['frist-anmodning', inCase.extensionRequest, COORDINATOR],
  ['frist-afsnit', inCase.sectionExtension, COORDINATOR],
  ['dokumenter', inCase.documents, COORDINATOR],
  ['dokument-nyt', inCase.upload, COORDINATOR],
  ['notat', inCase.note, COORDINATOR],
  ['paamindelser', inCase.reminders, COORDINATOR],
  ['proevekoersel', withQuery(inCase.rehearsal, { til: '2024-06-12', maal: '2024-06-07' }), COORDINATOR],
  ['sagslog', inCase.journal, COORDINATOR],
  ['udlevering', inCase.exports, COORDINATOR],
  ['sletning', inCase.journalErasures, COORDINATOR],
  ['sagslog-efterproevning', inCase.journalCheck, COORDINATOR],
  ['samlet-udkast', whole.read, COORDINATOR],
  ['sammenfatning', whole.frontMatter, COORDINATOR],
  ['administration', pages.administration, ADMINISTRATOR],
  ['administration-personer', administrationPages.people, ADMINISTRATOR],
  ['administration-organisationer', administrationPages.organisations, ADMINISTRATOR],
  ['administration-formaend', administrationPages.chairs, ADMINISTRATOR],
  ['administration-stedfortraedere', administrationPages.mandates, ADMINISTRATOR],
  ['administration-lukkedage', administrationPages.closedDays, ADMINISTRATOR],
  ['administration-lukkedag-ny', administrationPages.newClosedDay, ADMINISTRATOR],
  ['administration-skabeloner', administrationPages.templates, ADMINISTRATOR],
  ['administration-log', administrationPages.log, ADMINISTRATOR],
  ['administration-adgangslog', administrationPages.accessLog, ADMINISTRATOR],
  ['administration-webhooks', administrationPages.webhooks, ADMINISTRATOR],
];

const ready: readonly Row[] = [
  ['samlet', whole.read, COORDINATOR],
  ['samlet-filer', whole.files, COORDINATOR],
  ['forelaeggelse', whole.putForward, COORDINATOR],
  ['samlet-svar', whole.answer, CHAIR],
  ['standpunkt', whole.standpoint, CHAIR],
  ['politisk-behandling', whole.treatment, COORDINATOR],
  ['dagsorden-samlet', whole.agenda, COORDINATOR],
  ['fremsendelse', whole.submit, COORDINATOR],
];

const delivered: readonly Row[] = [
  ['fremsendelser', whole.rounds, COORDINATOR],
  ['fremsendelse-1', whole.round(1), COORDINATOR],
  ['afslutning', whole.close, COORDINATOR],
  ['uddybende', whole.clarifications, COORDINATOR],
  ['uddybende-1', whole.clarification(1), COORDINATOR],
  ['sag-styrelsen', inCase.overview, AGENCY],
  ['sag-laeser', pages.home, READER],
];

const at =
  (moment: Picture['moment']) =>
  ([name, path, role]: Row): Picture => ({ name, path, role, moment });

/** Every page, once in the state that shows most of it. */
export const pictures: readonly Picture[] = [
  ...sections.map(at('sections')),
  ...ready.map(at('ready')),
  ...delivered.map(at('delivered')),
];
