import { Injectable } from '@nestjs/common';
import type { Contradiction } from '../drafting/content.reads.js';
import { Hash, Optional, Structure } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { assembleDraft } from './assemble.js';
import { PutForward } from './put-forward.entity.js';
import { currentPutForward } from './put-forward.reads.js';

/** The coordinator puts the whole forward (forelægger) to the regions: front matter, revisions and section reservations. */
export class PutForwardReply {
  static readonly type = 'putForward';
  static readonly binds = true;
  static readonly says = 'Koordinator forelægger den samlede afrapportering for regionerne.';
  /** Hash of the whole as the sender has seen it. */
  @Hash() replyHash: string;
  /** Explanation of each contradiction between sections, by its code. */
  @Optional()
  @Structure('Forklaringerne', { additionalProperties: { type: 'string', minLength: 1, maxLength: 2000 } })
  explanations?: Record<string, string>;
}

@Injectable()
@Handles(PutForwardReply, 'case', 'coordinator')
export class PutForwardHandler implements CaseHandler<PutForwardReply> {
  async decide({ replyHash, explanations = {} }: PutForwardReply, scope: CaseScope): Promise<WriteSet> {
    refuseBadExplanations(explanations);
    const draft = await assembleDraft(scope, explanations);
    if (draft.replyHash !== replyHash) {
      throw new Refused(
        'stale',
        'replyChanged',
        'Den samlede tekst er ændret, siden du så den. Læs den igen, og forelæg den så.',
      );
    }
    const before = await currentPutForward(scope.tx, scope.file.id);
    const [last] = await scope.tx.query<{ number: number }>(
      'select coalesce(max(number), 0) as number from samsvar.put_forward where case_id = $1',
      [scope.file.id],
    );
    const id = scope.ids.id();
    const number = last!.number + 1;
    const facts = { silent: draft.silent, contradictions: draft.contradictions.map(({ code }) => code) };
    const writes = scope.start();
    namingEach(draft.contradictions, () =>
      scope.step(
        writes,
        { type: 'putForward', replyHash, facts },
        { putForward: id, number },
        textsOf(explanations),
      ),
    );
    if (before) writes.update(PutForward, { id: before.id }, { current: false });
    return writes
      .insert(PutForward, {
        id,
        caseId: scope.file.id,
        number,
        replyHash,
        content: draft.content,
        madeBy: scope.personId,
        madeAt: scope.now,
        current: true,
      })
      .reply({ putForwardId: id, number, replyHash });
  }
}

/** The machine counts contradictions; whoever is refused reads what each of them says, by the field that explains it. */
function namingEach(found: readonly Contradiction[], step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'contradictions') throw error;
    const fields = found.map(({ code, text }) => ({ field: `/explanations/${code}`, text }));
    throw new Refused(error.kind, error.code, error.text, fields);
  }
}

function refuseBadExplanations(explanations: Record<string, unknown>): void {
  for (const [code, text] of Object.entries(explanations)) {
    if (typeof text === 'string' && text.trim() !== '' && text.length <= 2000) continue;
    const message = 'Hver forklaring skal være en tekst på højst 2.000 tegn.';
    throw new Refused('invalid', 'explanation', message, [{ field: `explanations.${code}`, text: message }]);
  }
}

const textsOf = (explanations: Record<string, string>) =>
  Object.fromEntries(Object.entries(explanations).map(([code, text]) => [`explanation.${code}`, text]));
