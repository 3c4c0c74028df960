import { dayMonth, localDateOf } from '../../platform/danish/dates.pure.js';
import type { MarkedWord } from '../../web/components/marks.js';
import type { Answer } from '../../workflow/case-context.js';
import type { MatrixCell } from '../overview.view.js';
import type { CaseData } from './case-data.js';

/** A region's contribution to a section. */
export function contributionCell({ contributions }: CaseData, section: string, region: string): MatrixCell {
  const found = contributions.find((one) => one.section === section && one.region === region);
  if (!found) return { mark: 'waiting', word: 'Ikke afgivet' };
  return { mark: 'done', word: `Afgivet ${dayMonth(localDateOf(found.at))}` };
}

const remarkWords = {
  none: { mark: 'done', word: 'Ingen' },
  remarks: { mark: 'remarks', word: 'Bemærkninger' },
  shouldChange: { mark: 'sentBack', word: 'Bør ændres' },
} as const satisfies Record<string, MarkedWord>;

/** A secretariat's look at a section. While the review runs only the current revision counts; afterwards the latest look. */
export function remarkCell(data: CaseData, section: string, region: string): MatrixCell {
  const { lead, hash } = data.snapshot.context.sections[section]!;
  if (region === lead) return { kind: 'plain', word: 'Tovholder' };
  const running = data.where.sections[section] === 'reviewing';
  const remark = data.remarks.find((one) => one.section === section && one.region === region);
  if (!remark || (running && remark.hash !== hash)) {
    if (!running) return { mark: 'notRelevant', word: 'Ikke kommenteret' };
    return waitingOrLate(data, `review:${section}`);
  }
  const { mark, word } = remarkWords[remark.kind];
  return {
    mark,
    word: remark.hash === hash ? word : `${word} (version ${numberOf(data, section, remark.hash)})`,
  };
}

const answerWords: Readonly<Record<Exclude<Answer['kind'], 'none'>, MarkedWord>> = {
  yes: { mark: 'done', word: 'Godkendt' },
  yesWithReservation: { mark: 'reservation', word: 'Med forbehold' },
  cannotJoin: { mark: 'refused', word: 'Kan ikke tilslutte sig' },
  sentBack: { mark: 'sentBack', word: 'Sendt tilbage' },
  withdrawn: { mark: 'waiting', word: 'Trukket tilbage' },
};

/** A region's answer to the current revision of a section; an answer to another text is shown as what it was. */
export function answerCell(data: CaseData, section: string, region: string): MatrixCell {
  const { hash, answers } = data.snapshot.context.sections[section]!;
  const { kind, hash: answered, named } = answers[region]!;
  const current = hash !== null && answered === hash;
  const saidYes = kind === 'yes' || kind === 'yesWithReservation';
  if (named !== null && named === hash && !(current && saidYes))
    return { mark: 'refused', word: 'Anført som ikke tilsluttet' };
  if (kind === 'none') return waitingOrLate(data, `approval:${section}:${region}`);
  if (current) return answerWords[kind];
  return { mark: 'changed', word: saidYes ? 'Ændret siden ja' : 'Ændret siden svaret', strong: true };
}

function waitingOrLate({ milestones, today }: CaseData, key: string): MatrixCell {
  const milestone = milestones.find((one) => one.key === key);
  if (milestone?.state === 'open' && milestone.date < today)
    return { mark: 'late', word: `Frist var ${dayMonth(milestone.date)}`, strong: true };
  return { mark: 'waiting', word: 'Afventer' };
}

function numberOf({ revisionNumbers }: CaseData, section: string, hash: string): number {
  return revisionNumbers.findLast((one) => one.section === section && one.hash === hash)?.number ?? 0;
}
