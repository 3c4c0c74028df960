import { Injectable } from '@nestjs/common';
import { Id, Optional, SectionId, ShortText, Text, WholeNumber } from '../../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { refuseOutsideWork } from '../in-work.js';
import { openOption, optionsOf, type OptionRow } from './options.reads.js';
import { SectionOption } from './section-option.entity.js';

const ONLY_WORKING = 'Løsningsmuligheder kan kun ændres, mens sagen er under arbejde.';

class Worded {
  @ShortText('Løsningsmulighedens navn') title: string;
  @Optional() @Text('Beskrivelsen') description?: string;
}

/** The lead or the coordinator names an alternative (løsningsmulighed) in a section. */
export class AddOption extends Worded {
  static readonly type = 'addOption';
  static readonly says = 'Nævn en løsningsmulighed';
  @SectionId() section: string;
}

class OnOption {
  /** The section the option belongs to. */
  @SectionId() section: string;
  @Id() optionId: string;
}

/** The lead or the coordinator words an option anew. Positions on the earlier wording are kept, and shown as such. */
export class ChangeOption extends OnOption {
  static readonly type = 'changeOption';
  static readonly says = 'Ret en løsningsmuligheds ordlyd';
  /** Version of the wording that was read. */
  @WholeNumber('Ordlydens version', 1) expectedVersion: number;
  @ShortText('Løsningsmulighedens navn') title: string;
  @Optional() @Text('Beskrivelsen') description?: string;
}

/** The lead or the coordinator withdraws an option; positions on it are kept. */
export class WithdrawOption extends OnOption {
  static readonly type = 'withdrawOption';
  static readonly says = 'Træk en løsningsmulighed tilbage';
  @Text('Begrundelsen') reason: string;
}

@Injectable()
@Handles(AddOption, 'case', 'lead', 'coordinator')
export class AddOptionHandler implements CaseHandler<AddOption> {
  async decide({ section, ...words }: AddOption, scope: CaseScope): Promise<WriteSet> {
    refuseOtherHands(section, scope);
    const options = (await optionsOf(scope.tx, scope.file.id)).filter((row) => row.section === section);
    const id = scope.ids.id();
    const number = Math.max(0, ...options.map((row) => row.number)) + 1;
    const worded = wording(words);
    return scope
      .start()
      .insert(SectionOption, {
        id,
        caseId: scope.file.id,
        section,
        number,
        version: 1,
        ...worded,
        madeBy: scope.personId,
        madeAt: scope.now,
        changedAt: null,
        withdrawnAt: null,
      })
      .entry({
        type: AddOption.type,
        data: { option: id, section, number, version: 1 },
        texts: textsOf(worded),
      })
      .reply({ optionId: id, number, optionVersion: 1 });
  }
}

@Injectable()
@Handles(ChangeOption, 'case', 'lead', 'coordinator')
export class ChangeOptionHandler implements CaseHandler<ChangeOption> {
  async decide(command: ChangeOption, scope: CaseScope): Promise<WriteSet> {
    const { section, optionId: id, expectedVersion } = command;
    const { number, version: read } = await ownOption(command, scope);
    if (read !== expectedVersion)
      throw new Refused(
        'stale',
        'optionChanged',
        `Løsningsmuligheden er ændret af en anden i mellemtiden (ordlyd ${read}). Hent den, og ret igen.`,
        [],
        { yours: expectedVersion, stored: read },
      );
    const version = read + 1;
    const worded = wording(command);
    return scope
      .start()
      .update(SectionOption, { id, version: read }, { ...worded, version, changedAt: scope.now })
      .entry({
        type: ChangeOption.type,
        data: { option: id, section, number, version },
        texts: textsOf(worded),
      })
      .reply({ optionId: id, number, optionVersion: version });
  }
}

@Injectable()
@Handles(WithdrawOption, 'case', 'lead', 'coordinator')
export class WithdrawOptionHandler implements CaseHandler<WithdrawOption> {
  async decide(command: WithdrawOption, scope: CaseScope): Promise<WriteSet> {
    const { section, optionId: id, reason } = command;
    const { number, version } = await ownOption(command, scope);
    return scope
      .start()
      .update(SectionOption, { id, version }, { withdrawnAt: scope.now })
      .entry({ type: WithdrawOption.type, data: { option: id, section, number, version }, texts: { reason } })
      .reply({ optionId: id });
  }
}

/** The option the command names, in the hands of its section's lead or the coordinator. */
async function ownOption({ section, optionId }: OnOption, scope: CaseScope): Promise<OptionRow> {
  refuseOtherHands(section, scope);
  const option = await openOption(scope, optionId);
  if (option.section !== section)
    throw new Refused('unknown', 'unknownOption', 'Løsningsmuligheden findes ikke i afsnittet.');
  return option;
}

function refuseOtherHands(section: string, scope: CaseScope): void {
  refuseOutsideWork(scope, section, ONLY_WORKING);
  const { sections, coordinator } = scope.file.snapshot.context;
  if (scope.region === coordinator || scope.region === sections[section]!.lead) return;
  const text = 'Løsningsmuligheder skrives af afsnittets tovholder eller det koordinerende sekretariat.';
  throw new Refused('forbidden', 'notLead', text);
}

const wording = ({ title, description }: Worded) => ({
  title: title.normalize('NFC').trim(),
  description: description?.normalize('NFC').trim() ?? null,
});

const textsOf = ({ title, description }: ReturnType<typeof wording>) => ({
  title,
  ...(description ? { description } : {}),
});
