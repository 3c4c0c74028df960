import { Injectable } from '@nestjs/common';
import type { Acting } from '../workflow/case-event.js';
import {
  Hash,
  Id,
  LocalDate,
  OneOf,
  Optional,
  SectionId,
  Text,
  WebAddress,
} from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope, EventDraft } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { documentOf } from '../documents/documents.reads.js';
import { latestAnswer } from './answers.reads.js';
import { AnswerRow } from './answer.entity.js';
import { GIVEN, REPLY_EVENTS, SECTION_EVENTS, type Given } from './answer-events.pure.js';
import { writeAnswer } from './write-answer.js';

/** A secretariat registers a decision that its own chair or forum has made elsewhere, with the evidence attached. */
export class RegisterDecision {
  static readonly type = 'registerDecision';
  static readonly binds = true;
  static readonly says =
    'Et sekretariat registrerer en beslutning, som dets formand eller forum har truffet et andet sted, med bilag.';
  /** A section, or nothing for the whole reply. */
  @Optional() @SectionId() section?: string;
  @Hash() hash: string;
  @OneOf('Svaret', GIVEN) kind: Given;
  @Optional() @Text('Ordlyden') words?: string;
  @OneOf('Grundlaget', ['meeting', 'writtenProcedure']) basis: 'meeting' | 'writtenProcedure';
  @LocalDate('Beslutningsdatoen') decidedOn: string;
  /** The minutes or mail, registered on the case first. */
  @Id() evidenceId: string;
  /** Where the minutes are published. */
  @Optional() @WebAddress('Linket til referatet') link?: string;
}

@Injectable()
@Handles(RegisterDecision, 'case', 'secretariat')
export class RegisterDecisionHandler implements CaseHandler<RegisterDecision> {
  async decide(command: RegisterDecision, scope: CaseScope): Promise<WriteSet> {
    const { section, hash, kind, words, basis, decidedOn, evidenceId, link } = command;
    if (kind !== 'yes' && !words) {
      throw new Refused(
        'invalid',
        'words',
        'Skriv forbeholdet eller begrundelsen, som den står i beslutningen.',
        [{ field: 'words', text: 'Skriv forbeholdet eller begrundelsen, som den står i beslutningen.' }],
      );
    }
    if (!(await documentOf(scope.tx, scope.file.id, evidenceId))) {
      throw new Refused(
        'invalid',
        'evidence',
        'Beslutningens bilag findes ikke på sagen. Læg referatet på sagen først.',
      );
    }
    const subject = section ? `section:${section}` : 'reply';
    const writes = scope.start();
    const answer = writeAnswer(writes, scope, {
      subject,
      kind,
      hash,
      words,
      basis,
      decidedOn,
      evidenceId,
      link,
    });
    const chair: Acting = { region: scope.region, capacity: 'chair' };
    scope.stepAs(
      writes,
      eventOf(kind, section, hash),
      chair,
      { answer, basis, evidence: evidenceId, registered: true },
      { ...(words ? { words } : {}), ...(link ? { link } : {}) },
    );
    return writes.reply({ answerId: answer });
  }
}

function eventOf(kind: Given, section: string | undefined, hash: string): EventDraft {
  return section
    ? { type: SECTION_EVENTS[kind], section, hash }
    : { type: REPLY_EVENTS[kind], replyHash: hash };
}

/** A chair contests a decision registered for it; a contested one does not count. Until submission. */
export class ContestDecision {
  static readonly type = 'contestDecision';
  static readonly says = 'En formand gør indsigelse mod en beslutning, der er registreret for regionen.';
  @Optional() @SectionId() section?: string;
  @Text('Begrundelsen') reason: string;
}

@Injectable()
@Handles(ContestDecision, 'case', 'chair')
export class ContestDecisionHandler implements CaseHandler<ContestDecision> {
  async decide({ section, reason }: ContestDecision, scope: CaseScope): Promise<WriteSet> {
    const subject = section ? `section:${section}` : 'reply';
    const contested = await latestAnswer(scope.tx, scope.file.id, subject, scope.region);
    if (!contested?.registered)
      throw new Refused(
        'refused',
        'nothingRegistered',
        'Der er ingen registreret beslutning at gøre indsigelse mod.',
      );
    const writes = scope.start();
    writes.update(AnswerRow, { id: contested.id }, { contestedAt: scope.now });
    const answer = writeAnswer(writes, scope, { subject, kind: 'withdrawn', hash: contested.hash });
    const event: EventDraft = section
      ? { type: 'withdrawAnswer', section, hash: contested.hash }
      : { type: 'withdrawEndorsement', replyHash: contested.hash };
    scope.step(writes, event, { answer, contested: contested.id }, { reason });
    return writes.reply({ answerId: answer });
  }
}
