import type { FormFile } from '../../platform/http/page-form.js';
import { texts } from '../../texts/texts.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import { answerFaults, basisFaults } from './answer-body.pure.js';

const words = texts.answer.decision;

/** What is missing before a decision can be registered: the answer, what it rests on, its date, and the evidence. */
export function decisionFaults(typed: Typed, file: FormFile): FieldFault[] {
  return [
    ...answerFaults(typed),
    ...basisFaults(typed),
    ...(typed['decidedOn'] ? [] : [{ field: 'decidedOn', text: words.mustDate }]),
    ...evidenceFaults(typed, file),
  ];
}

function evidenceFaults({ evidenceId, theme }: Typed, file: FormFile): FieldFault[] {
  if (file.kind === 'tooLarge') return [{ field: 'file', text: words.tooLarge }];
  if (file.kind === 'none') return evidenceId ? [] : [{ field: 'evidenceId', text: words.mustProve }];
  if (evidenceId) return [{ field: 'evidenceId', text: words.onlyOne }];
  return (theme ?? '').trim() === '' ? [{ field: 'theme', text: words.mustName }] : [];
}
