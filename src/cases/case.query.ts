import { Injectable } from '@nestjs/common';
import { maySee, type Viewer } from '../identity/viewer.reads.js';
import { Policy } from '../platform/commands/actor.js';
import type { CaseFile } from '../platform/commands/case-file.entity.js';
import { Processes } from '../platform/commands/processes.js';
import { Refused } from '../platform/commands/refusal.js';
import type { Caller } from '../platform/http/caller.js';
import { CommandDesk } from '../platform/http/command-desk.js';
import { stateLabels } from '../workflow/chart-labels.js';
import type { Consent } from '../workflow/consent.js';
import { CaseReader } from './case-reader.reads.js';
import type { AllowedCommand, CaseResource, ConsentState, SectionState } from './case.resource.js';
import { regionName, type CaseData } from './overview/case-data.js';
import { offersOf, type AskPolicy, type Offer } from './overview/offers.pure.js';
import { readCaseData, readMoment } from './overview/read-case-data.js';
import type { CaseSeen } from './seen-case.reads.js';

/** One case as its caller may see it, with what the caller may do in it and why not the rest. */
@Injectable()
export class CaseQuery {
  constructor(
    private readonly reader: CaseReader,
    private readonly processes: Processes,
    private readonly policy: Policy,
    private readonly desk: CommandDesk,
  ) {}

  /** Errors: `Refused` (unknown) for a case that is not there, or not for this caller. */
  one(caller: Caller, caseId: string): Promise<CaseResource> {
    return this.reader.read(caller, caseId, 'case', async ({ tx, viewer, seen, file }) => {
      const data = await readCaseData(tx, this.processes, caseId, await readMoment(tx));
      const offers = offersOf(data, this.desk.offeredFacts('case'), viewer, this.ask(viewer));
      return { ...factsOf(file, data), ...insideOf(data, seen, viewer), ...commandsOf(offers) };
    });
  }

  private ask(viewer: Viewer): AskPolicy {
    return (capacities, region) => {
      try {
        return this.policy.actAs(viewer, { capacities, region, lead: null, coordinator: null });
      } catch (error) {
        if (error instanceof Refused) return { code: error.code, text: error.text };
        throw error;
      }
    };
  }
}

type Facts = Omit<CaseResource, 'dates' | 'sections' | 'endorsement' | 'allowedCommands' | 'otherCommands'>;

/** What everybody sees who sees the case at all. */
function factsOf(file: CaseFile, data: CaseData): Facts {
  const { where, snapshot } = data;
  const { context } = snapshot;
  const { id, number, title, sender, letterDate, openedAt, closedAt, version } = file;
  return {
    id,
    number,
    title,
    sender,
    letterDate,
    state: where.progress,
    stateText: stateLabels[`progress.${where.progress}`] ?? where.progress,
    formalDeadline: context.deadline.formal,
    procedure: { id: data.procedure.id, version: data.procedure.version },
    openedAt,
    closedAt,
    version,
    deadlineState: where.deadline,
    extensionState: where.extension,
    coordinator: context.coordinator,
    regions: context.regions.map((code) => ({ code, name: regionName(data, code) })),
    delivery: { round: context.round, deliveredAt: context.delivery, assessed: context.assessed },
  };
}

/** What those see who work on the case. */
function insideOf(
  data: CaseData,
  seen: CaseSeen,
  viewer: Viewer,
): Pick<CaseResource, 'dates' | 'sections' | 'endorsement'> {
  const sees = (what: 'plan' | 'answer') => maySee(viewer, { what, case: seen }).ok;
  const { process, snapshot } = data;
  return {
    dates: sees('plan') ? data.dates.map((date) => ({ ...date })) : null,
    sections: sees('answer') ? data.procedure.sections.map(({ id }) => sectionOf(data, id)) : null,
    endorsement: sees('answer')
      ? consentState(snapshot.context.reply.hash, process.consent(snapshot, 'reply'))
      : null,
  };
}

function sectionOf({ procedure, process, snapshot, where }: CaseData, id: string): SectionState {
  const { lead, revision, hash } = snapshot.context.sections[id]!;
  const state = where.sections[id]!;
  return {
    id,
    title: procedure.sections.find((section) => section.id === id)!.title,
    state,
    stateText: stateLabels[`sections.<afsnit>.${state}`] ?? state,
    lead,
    revision,
    consent: consentState(hash, process.consent(snapshot, { section: id })),
  };
}

function consentState(hash: string | null, consent: Consent): ConsentState {
  const { agreed, yes, reserved, cannotJoin, sentBack, silent, named } = consent;
  return {
    hash,
    agreed,
    yes: [...yes],
    reserved: [...reserved],
    cannotJoin: [...cannotJoin],
    sentBack: [...sentBack],
    silent: [...silent],
    named: [...named],
  };
}

function commandsOf(offers: readonly Offer[]): Pick<CaseResource, 'allowedCommands' | 'otherCommands'> {
  const shown = ({ reason: _reason, requires, ...offer }: Offer): AllowedCommand => ({
    ...offer,
    requires: [...requires],
  });
  return {
    allowedCommands: offers.filter(({ reason }) => reason === null).map(shown),
    otherCommands: offers.flatMap((offer) =>
      offer.reason === null ? [] : [{ ...shown(offer), reason: { ...offer.reason } }],
    ),
  };
}
