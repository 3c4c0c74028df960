import { inWords, listed, plural } from '../platform/danish/numbers.pure.js';
import type { ReplyInput } from './reply-input.js';

/**
 * The letter that goes with the reply. It says what is sent, for whom and on what footing, and no more: what else there is to
 * say stands in the text that the regions have answered to.
 */
export function coverLetter(input: ReplyInput): string[] {
  const { recipient, agencyCaseNumber, ownCaseNumber, procedure, regions, endorsements, standpoints } = input;
  const count = regions.length;
  return [
    `${recipient} har i sag ${agencyCaseNumber} anmodet kommunalbestyrelserne om ${procedure.title.toLowerCase()} efter ${procedure.legalBasis}. Hermed følger kommunernes samlede afrapportering, vores sag ${ownCaseNumber}.`,
    `Afrapporteringen er ét svar, som er koordineret på tværs af ${inWords(count)} regioner. Formændene for de administrative styregrupper har svaret for kommunerne i hver sin region.${exceptions(endorsements)}`,
    standpoints.length === 0
      ? 'Regionernes svar står i bilag 1, kravlisten i bilag 2, og versioner og kontroltal i bilag 3.'
      : 'Regionernes svar og standpunkter med deres egne ord står i bilag 1, kravlisten i bilag 2, og versioner og kontroltal i bilag 3.',
    'Uddybende spørgsmål bedes sendt til det koordinerende sekretariat med begge sagsnumre.',
    `Med venlig hilsen, kommunerne i ${listed(regions.map(({ name }) => name))}`,
  ];
}

/** That not all of them simply joined, where that is so. */
function exceptions(endorsements: ReplyInput['endorsements']): string {
  const of = (kind: ReplyInput['endorsements'][number]['kind']) =>
    endorsements.filter((answer) => answer.kind === kind).length;
  const regionsText = (count: number) => plural(count, 'region', 'regioner');
  const [reserved, apart] = [of('yesWithReservation'), of('cannotJoin')];
  return [
    ...(reserved > 0 ? [` ${regionsText(reserved)} har taget forbehold, som er gengivet ordret.`] : []),
    ...(apart > 0
      ? [` ${regionsText(apart)} har ikke kunnet tilslutte sig, og grunden er gengivet ordret.`]
      : []),
  ].join('');
}
