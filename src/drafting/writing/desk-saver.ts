import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { faultsOf } from '../../web/components/faults.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import { keyIn, textFields } from '../../web/http.js';
import { contributionHash, type ContributionContent } from '../contributions/contribution-content.pure.js';
import { SaveContribution } from '../contributions/save-contribution.command.js';
import { SaveDraft } from '../save-draft.command.js';
import { revisionHash, type SectionContent } from '../section-content.pure.js';
import { JoinDesk } from '../together/together.controller.js';
import { DeskQuery } from './desk.query.js';
import type { WritingSubject } from './desk-reading.js';
import { conditionField, readStands, standField } from './stand-fields.pure.js';
import { merged } from './merge.pure.js';
import {
  BEFORE_FIELD,
  contentOf,
  fieldOfCommand,
  formOf,
  LIVE_FIELD,
  LIVE_STATE_FIELD,
  withoutMissing,
} from './writing-form.pure.js';

/** What became of a form of writing. What was not saved is given back as it was typed. */
export type Saving =
  | { readonly kind: 'saved' }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly typed: Typed;
      readonly faults: readonly FieldFault[];
      /** What was typed, when somebody else has saved meanwhile; otherwise null. */
      readonly conflict: SectionContent | null;
    };

/** Saves a form of writing by its command; the button and the saving while one writes go this one way. */
@Injectable()
export class DeskSaver {
  constructor(
    private readonly query: DeskQuery,
    private readonly forms: FormDesk,
    private readonly shared: JoinDesk,
  ) {}

  /** Errors: as `DeskQuery.desk`; what is no refusal, such as a database that cannot be reached. */
  async save(caller: Caller, number: string, subject: WritingSubject, body: unknown): Promise<Saving> {
    const typed = textFields(body);
    const { section, kind } = subject;
    const { caseId, procedure, options } = await this.query.desk(caller, number, subject, (desk) => ({
      caseId: desk.reading.file.id,
      procedure: desk.reading.procedure,
      options: desk.options,
    }));
    const refused = (status: number, faults: readonly FieldFault[], conflict: SectionContent | null = null) =>
      ({ kind: 'refused', status, typed, faults, conflict }) as const;
    const read = contentOf(procedure, section, typed);
    if (read.kind === 'faults') return refused(400, read.faults);
    const content =
      kind === 'draft' ? read.content : { ...read.content, positions: readStands(options, typed) };
    const sent = await this.forms.send(caller, {
      caseId,
      key: keyIn(body),
      body: {
        type: kind === 'draft' ? SaveDraft.type : SaveContribution.type,
        section,
        expectedVersion: Number(typed['_version'] ?? '0'),
        content,
        ...(kind === 'draft' ? sharedText(typed) : {}),
        ...actingRegion(typed),
      },
    });
    if (sent.kind === 'done') {
      const live = kind === 'draft' ? typed[LIVE_FIELD] : undefined;
      // What was saved is not what was sent: its sources have been written anew.
      if (live && sent.answer.hash !== hashOf(content)) await this.shared.settle(caller, live);
      return { kind: 'saved' };
    }
    const { refusal, status } = sent;
    if (refusal.code === 'draftChanged') {
      const same = await this.isSaved(caller, number, subject, content);
      return same ? { kind: 'saved' } : refused(status, [], read.content);
    }
    const fields = refusal.fields.map((one) => ({
      ...one,
      field: positionField(one.field) ?? fieldOfCommand(procedure, section, one.field),
    }));
    return refused(status, faultsOf({ text: refusal.text, fields }));
  }

  /**
   * What was typed and what somebody else has saved meanwhile, put together as the fields of the form; null when what was typed
   * cannot be read. Nothing is saved. Errors: as `save`.
   */
  async together(
    caller: Caller,
    number: string,
    subject: WritingSubject,
    body: unknown,
  ): Promise<Typed | null> {
    const typed = textFields(body);
    const before = Number(typed[BEFORE_FIELD]);
    return this.query.grown(caller, number, subject, before, ({ reading, saved }, base) => {
      const read = contentOf(reading.procedure, subject.section, typed);
      if (read.kind === 'faults') return null;
      const content = merged(base, saved.content, read.content);
      return { ...typed, ...withoutMissing(typed), ...formOf(reading.procedure, subject.section, content) };
    });
  }

  private isSaved(
    caller: Caller,
    number: string,
    subject: WritingSubject,
    content: SectionContent | ContributionContent,
  ): Promise<boolean> {
    return this.query.desk(caller, number, subject, ({ saved }) => saved.hash === hashOf(content));
  }
}

/** What is stored is the very same: its save went through, and only the answer was lost. */
const hashOf = (content: SectionContent | ContributionContent) =>
  'positions' in content ? contributionHash(content) : revisionHash(content);

/** The region the form was shown for, where its sender holds several. */
export const actingRegion = (typed: Typed): { readonly actingRegion?: string } =>
  typed['_region'] ? { actingRegion: typed['_region'] } : {};

/** Which shared text is saved, and how far it had come. */
function sharedText(typed: Typed): { readonly live?: string; readonly liveState?: string } {
  const [live, liveState] = [typed[LIVE_FIELD], typed[LIVE_STATE_FIELD]];
  if (!live) return {};
  return liveState ? { live, liveState } : { live };
}

function positionField(field: string): string | null {
  const [, option, name] = /^content\.positions\.([^.]+)(?:\.(.*))?$/.exec(field) ?? [];
  if (option === undefined) return null;
  return name === 'condition' ? conditionField(option) : standField(option);
}
