import { isDate, longDate } from '../platform/danish/dates.pure.js';
import { listed } from '../platform/danish/numbers.pure.js';
import { texts } from '../texts/texts.js';
import type { FieldFault, Typed } from '../web/components/form.js';
import type { ExtensionActName, ExtensionCheckView, ExtensionFormView } from './deadline.view.js';
import type { MoveInput } from './moves.pure.js';

const words = texts.files.deadline;
type Papers = Pick<ExtensionFormView, 'notes' | 'documents' | 'sections'>;

const dateText = (value: string | undefined) => (value !== undefined && isDate(value) ? longDate(value) : '');
const nameIn = (choices: Papers['notes'], id: string | undefined) =>
  choices.find(({ value }) => value === id)?.label ?? '';

/** What was typed, by the questions of the form; dates in words, so that a slip of the finger is seen. */
export function answersOf(
  act: ExtensionActName,
  typed: Typed,
  papers: Papers,
): ExtensionCheckView['answers'] {
  const { until, reason, noteId, note, party, dated, moveTargetTo, documentId } = typed;
  switch (act) {
    case 'request':
      return [
        { name: words.request.until, text: dateText(until) },
        { name: words.request.sections, text: sectionsText(typed, papers) },
        { name: words.request.reason, text: reason ?? '' },
      ];
    case 'confirm':
      return [{ name: words.confirm.documentId, text: nameIn(papers.documents, documentId) }];
    case 'partly':
      return [
        { name: words.partly.sections, text: sectionsText(typed, papers) },
        { name: words.answer.until, text: dateText(until) },
        { name: words.answer.documentId, text: nameIn(papers.documents, documentId) },
      ];
    case 'promise':
      return [
        { name: words.promise.until, text: dateText(until) },
        ...(noteId
          ? [{ name: words.promise.noteId, text: nameIn(papers.notes, noteId) }]
          : [
              { name: words.promise.party, text: party ?? '' },
              { name: words.promise.dated, text: dateText(dated) },
              { name: words.promise.note, text: note ?? '' },
            ]),
        {
          name: words.dates.target,
          text: moveTargetTo ? dateText(moveTargetTo) : words.promise.keepTarget,
        },
      ];
    case 'answer':
      return [
        { name: words.answer.outcome, text: words.answer.outcomes[granted(typed) ? 'granted' : 'declined'] },
        ...(granted(typed) ? [{ name: words.answer.until, text: dateText(until) }] : []),
        { name: words.answer.documentId, text: nameIn(papers.documents, documentId) },
      ];
  }
}

/** The sections chosen, of a form that names some. */
export const sectionsOf = ({ sections }: Typed): string[] =>
  (sections ?? '').split(' ').filter((one) => one !== '');

function sectionsText(typed: Typed, { sections }: Papers): string {
  const chosen = sectionsOf(typed);
  const named = sections.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  return named.length === 0 ? words.request.whole : listed(named);
}

/** Whether the agency's answer, as typed, grants another date. */
export const granted = ({ outcome }: Typed): boolean => outcome === 'granted';

/** What it does, in a sentence. */
export function effectOf(act: ExtensionActName, typed: Typed): string {
  if (act !== 'answer') return words[act].effect;
  return granted(typed) ? words.answer.grantedEffect : words.answer.declinedEffect;
}

/** Which dates it moves, or would move once granted; null when none. A decline takes a moved target back to the rule. */
export function moveOf(
  act: ExtensionActName,
  typed: Typed,
): Pick<MoveInput, 'formalDate' | 'targetDate'> | null {
  const { until, moveTargetTo } = typed;
  if (act === 'promise') return moveTargetTo ? { targetDate: moveTargetTo } : null;
  if (act === 'confirm' || act === 'partly') return null;
  if (act === 'answer' && !granted(typed)) return {};
  return until === undefined ? null : { formalDate: until };
}

/** What is missing that no single command knows of: which answer was given, and a note to refer to. */
export function ownFaults(act: ExtensionActName, typed: Typed): FieldFault[] {
  const { outcome, documentId, noteId, note } = typed;
  if (act === 'promise' && !noteId && !note?.trim())
    return [{ field: 'note', text: words.promise.noteNeeded }];
  const documentNeeded = documentId ? [] : [{ field: 'documentId', text: words.answer.documentNeeded }];
  if (act === 'confirm') return documentNeeded;
  if (act === 'partly')
    return [
      ...(sectionsOf(typed).length > 0 ? [] : [{ field: 'sections', text: words.partly.sectionsNeeded }]),
      ...documentNeeded,
    ];
  if (act !== 'answer') return [];
  return [
    ...(outcome === 'granted' || outcome === 'declined'
      ? []
      : [{ field: 'outcome', text: words.answer.outcomeNeeded }]),
    ...documentNeeded,
  ];
}
