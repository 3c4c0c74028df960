import { act, chair, noneSilent, secretariat } from '../../test/support/workflow/acts.js';
import { hashOf, testProcedure } from '../../test/support/workflow/procedure.js';
import { Story } from '../../test/support/workflow/story.js';
import { buildCaseProcess } from './case-process.js';
import type { CaseEvent } from './case-event.js';
import { eventTypes, isInstant, shapeFault } from './event-shape.js';

const approve = act('approve', chair('DK-81'), { section: 'placement', hash: hashOf('a') });
const faultOf = (event: unknown) => {
  const fault = shapeFault(event);
  return fault?.fault === 'field' ? fault.field : fault?.fault;
};

describe('the shape of an event', () => {
  it('is kept by a well-formed event', () => {
    expect(shapeFault(approve)).toBeNull();
    const revise = act('revise', secretariat('DK-81'), {
      section: 'placement',
      hash: hashOf('a'),
      ...noneSilent,
    });
    expect(shapeFault(revise)).toBeNull();
  });

  it.each([
    [{ ...approve, by: { region: 'DK-81', capacity: 'admin' } }, 'by.capacity'],
    [{ ...approve, by: { region: 'Midtjylland', capacity: 'chair' } }, 'by.region'],
    [{ ...approve, by: undefined }, 'by.region'],
    [{ ...approve, at: '2024-04-08T10:00:00+02:00' }, 'at'],
    [{ ...approve, section: '__proto__' }, 'section'],
    [{ ...approve, hash: 'a' }, 'hash'],
    [{ ...approve, hash: [hashOf('a')] }, 'hash'],
    [{ ...approve, reason: 'fordi' }, 'reason'],
    [{ ...approve, by: { ...approve.by, name: 'Bo' } }, 'by.name'],
    [{ ...approve, facts: { overdue: true } }, 'facts.overdue'],
    [{ ...approve, facts: null }, 'facts'],
    [
      act('requestReview', chair('DK-81'), { section: 'a', hash: hashOf('a'), facts: {} as never }),
      'facts.silent',
    ],
  ])('is missed by %j in %s', (event, field) => {
    expect(faultOf(event)).toBe(field);
  });

  it.each([
    null,
    undefined,
    7,
    'approve',
    [],
    {},
    { type: 'xstate.init' },
    { type: 'constructor' },
    { type: '*' },
  ])('is no event at all: %j', (event) => {
    expect(faultOf(event)).toBe('type');
    const story = new Story(buildCaseProcess(testProcedure(1, 2)));
    expect(story.refused(event as unknown as CaseEvent).text).toBe('Handlingen findes ikke.');
  });

  it('names the field that cannot be read', () => {
    const story = new Story(buildCaseProcess(testProcedure(1, 2)));
    expect(story.refused({ ...approve, hash: 'A' }).text).toBe(
      'Handlingen kan ikke læses: feltet »hash« mangler eller har en ugyldig værdi.',
    );
  });

  it('lists each type once', () => {
    expect(new Set(eventTypes).size).toBe(eventTypes.length);
    expect(eventTypes).toHaveLength(38);
  });
});

describe('an instant', () => {
  it.each([
    '2024-02-29T12:00:00Z',
    '2024-06-01T21:59Z',
    '2024-06-01T21:59:00.000Z',
    '2024-06-01T21:59:00.123456Z',
  ])('is %s', (text) => expect(isInstant(text)).toBe(true));
  it.each([
    '2023-02-29T12:00:00Z',
    '2024-04-31T12:00:00Z',
    '2024-06-01',
    '2024-06-01T25:00:00Z',
    '2024-06-01T24:00:00Z',
    '2024-06-01T10:00:00',
    0,
  ])('is not %s', (text) => expect(isInstant(text)).toBe(false));
});
