import type { StoredSnapshot } from '../../../src/workflow/case-context.js';
import type { Acting, CaseEvent } from '../../../src/workflow/case-event.js';
import { eventTypes, fieldsOf } from '../../../src/workflow/event-shape.js';
import { agency, chair, secretariat, system } from '../../support/workflow/acts.js';
import { hashOf } from '../../support/workflow/procedure.js';
import type { Choices } from './random.js';

const odd = ['__proto__', 'constructor', 'toString', '', 'ukendt', 7, null, {}, [], true];
const hashes = ['a', 'b', 'c', 'gammel'].map(hashOf);
const instants = [
  '1999-12-31T23:00:00Z',
  '2024-02-29T12:00:00Z',
  '2024-06-01T21:59:00.000Z',
  '2031-01-01T00:00:00Z',
];
const notEvents = [
  null,
  undefined,
  7,
  'approve',
  [],
  {},
  { type: 'xstate.init' },
  { type: 'xstate.stop' },
  { type: 'xstate.done.state.case.progress' },
  { type: 'xstate.error.actor.x' },
  { type: '*' },
  { type: '' },
  { type: '__proto__' },
  { type: 'constructor' },
];

type Loose = Record<string, unknown>;

/** Anything that could be offered as an event: stale, by the wrong one, early, late, unknown, malformed, forged. */
export function wild(stored: StoredSnapshot, choose: Choices, likely: CaseEvent): unknown {
  if (choose.chance(0.1)) return choose.of(notEvents);
  const event = choose.chance(0.5) ? anyEvent(stored, choose) : { ...likely };
  const faults = choose.of([0, 1, 1, 2]);
  for (let fault = 0; fault < faults; fault += 1) spoil(event, stored, choose);
  return event;
}

/** A well-formed event of any type, wherever the case stands. */
function anyEvent({ context }: StoredSnapshot, choose: Choices): Loose {
  const region = () => choose.of([...context.regions, 'DK-99']);
  const type = choose.of(eventTypes);
  const all: Loose = {
    by: anyone(choose, region()),
    at: choose.of(instants),
    section: choose.of([...Object.keys(context.sections), 'ukendt']),
    region: region(),
    to: region(),
    hash: choose.of(hashes),
    replyHash: choose.of(hashes),
    submissionHash: choose.of(hashes),
    id: choose.of(['1', '2', 'constructor']),
    factual: choose.chance(0.5),
    deliveredAt: choose.of(instants),
    due: choose.of([...instants, context.deadline.formal]),
  };
  const facts: Loose = {
    silent: [],
    contradictions: [],
    overdue: choose.chance(0.5),
    accepted: choose.chance(0.5),
    reasoned: choose.chance(0.5),
    currentSubmissionHash: choose.of(hashes),
  };
  const fields = fieldsOf(type);
  const asked = Object.entries(all).filter(([key]) => key === 'by' || fields.includes(key));
  const factual = Object.entries(facts).filter(([key]) => fields.includes(`facts.${key}`));
  return {
    type,
    ...Object.fromEntries(asked),
    ...(factual.length > 0 ? { facts: Object.fromEntries(factual) } : {}),
  };
}

const anyone = (choose: Choices, region: string): Acting =>
  choose.of([secretariat(region), chair(region), agency, system, { region, capacity: 'agency' }]);

function spoil(event: Loose, { context }: StoredSnapshot, choose: Choices): void {
  const how = choose.of(['by', 'hash', 'clock', 'odd', 'drop', 'proto', 'surplus']);
  if (how === 'surplus') event.reason = 'fordi';
  const field = choose.of(Object.keys(event));
  if (how === 'by') event.by = anyone(choose, choose.of([...context.regions, 'DK-99']));
  if (how === 'hash')
    for (const key of ['hash', 'replyHash', 'submissionHash'])
      if (key in event) event[key] = choose.of(hashes);
  if (how === 'clock')
    for (const key of ['at', 'due', 'deliveredAt']) if (key in event) event[key] = choose.of(instants);
  if (how === 'odd') event[field] = choose.of(odd);
  if (how === 'drop') delete event[field];
  if (how === 'proto')
    for (const key of ['section', 'id', 'region', 'to']) if (key in event) event[key] = choose.of(odd);
}
