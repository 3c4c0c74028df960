import { Injectable } from '@nestjs/common';
import { OneOf, ShortText, Text } from '../../platform/commands/fields.js';
import { Refused } from '../../platform/commands/refusal.js';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { texts } from '../../texts/texts.js';
import { refuseUnlessWorking } from '../in-work.js';
import { CaseFact } from './case-fact.entity.js';
import { REGISTER, registerValue, type CaseFactName } from './register.pure.js';

/** How Kofoedsminde is paid for; the letter does not say which. */
export const MODELS = ['objective', 'rate', 'mixture'] as const;
/** Every fact that can be entered on a case. */
export const CASE_FACTS = ['kofoedsmindeModel', ...REGISTER] as const;
const ONLY_WORKING = 'Oplysningen kan kun føres, mens sagen er under arbejde.';

/**
 * A secretariat enters a fact of the case that the letter does not give, with its own source: one that a condition of the
 * ledger reads, or one of the register that sections cite. A later fact of the same name takes its place; the former one stays in the journal.
 */
export class EnterCaseFact {
  static readonly type = 'enterCaseFact';
  static readonly says = 'Før en oplysning på sagen med kilde, definition og periode.';
  @OneOf('Oplysningen', CASE_FACTS) name: CaseFactName;
  /** A model as its name; places as "20" or "20-24"; opening as "2027" or "2027-Q2"; the others as words. */
  @ShortText('Værdien') value: string;
  @ShortText('Kilden') source: string;
  @Text('Definitionen') definition: string;
  @ShortText('Perioden') period: string;
}

@Injectable()
@Handles(EnterCaseFact, 'case', 'secretariat')
export class EnterCaseFactHandler implements CaseHandler<EnterCaseFact> {
  decide({ name, value: typed, ...cited }: EnterCaseFact, scope: CaseScope): Promise<WriteSet> {
    refuseUnlessWorking(scope, ONLY_WORKING);
    const value = valueOf(name, typed);
    const { file, personId, now } = scope;
    const id = scope.ids.id();
    const [source, definition, period] = [cited.source, cited.definition, cited.period].map((text) =>
      text.normalize('NFC'),
    ) as [string, string, string];
    const writes = scope
      .start()
      .update(CaseFact, { caseId: file.id, name, latest: true }, { latest: false }, null)
      .insert(CaseFact, {
        id,
        caseId: file.id,
        name,
        value,
        source,
        definition,
        period,
        enteredBy: personId,
        enteredAt: now,
        latest: true,
      })
      .entry({
        type: EnterCaseFact.type,
        data: { fact: id, name, ...(name === 'kofoedsmindeModel' ? { value } : {}) },
        texts: { ...(name === 'kofoedsmindeModel' ? {} : { value }), source, definition, period },
      })
      .reply({ factId: id });
    return Promise.resolve(writes);
  }
}

/** Errors: `Refused` (invalid) for what is no value of the fact. */
function valueOf(name: CaseFactName, typed: string): string {
  const { wrong, wrongModel } = texts.section.caseFacts;
  const refused = (text: string) => new Refused('invalid', 'factValue', text, [{ field: 'value', text }]);
  if (name === 'kofoedsmindeModel') {
    if (MODELS.some((model) => model === typed)) return typed;
    throw refused(wrongModel);
  }
  const value = registerValue(name, typed);
  if (value === null) throw refused(wrong[name]);
  return value;
}
