import { happeningsOf, webhookEvents, type ToldEntry } from './webhook-events.pure.js';
import { texts } from '../texts/texts.js';

const by = { region: 'DK-82', capacity: 'secretariat' } as const;
const at = '2024-04-08T07:00:00.000Z';
const value = (progress: unknown) => ({
  value: { progress, sections: {}, deadline: 'running', extension: 'none' },
});

describe('What a command makes happen', () => {
  it('is nothing for what others are not told', () => {
    const entries: ToldEntry[] = [{}, { event: { type: 'startDraft', section: 'placement', by, at } }];
    expect(happeningsOf('working.drafting', entries)).toEqual([]);
  });

  it('is an answer with section and region, never which answer it was', () => {
    const yes = { type: 'approve', section: 'placement', hash: 'a'.repeat(64), by, at } as const;
    const no = { ...yes, type: 'decline' } as const;
    const [one, other] = [yes, no].map((event) => happeningsOf('working.drafting', [{ event }]));
    expect(one).toEqual([{ type: 'answer.given', index: 0, ids: { section: 'placement', region: 'DK-82' } }]);
    expect(other).toEqual(one);
  });

  it('is every change of state on the way, each with the entry that made it', () => {
    const entries: ToldEntry[] = [
      { snapshot: value({ working: 'endorsing' }) },
      { event: { type: 'askClarification', id: '1', by, at }, snapshot: value({ submitted: 'clarifying' }) },
    ];
    expect(happeningsOf('working.drafting', entries)).toEqual([
      {
        type: 'case.state_changed',
        index: 0,
        ids: { previousState: 'working.drafting', state: 'working.endorsing' },
      },
      { type: 'clarification.changed', index: 1, ids: { region: 'DK-82', clarification: '1' } },
      {
        type: 'case.state_changed',
        index: 1,
        ids: { previousState: 'working.endorsing', state: 'submitted.clarifying' },
      },
    ]);
  });

  it('is a state without a former one for a case that is opened', () => {
    expect(happeningsOf(null, [{ snapshot: value('preparing') }])).toEqual([
      { type: 'case.state_changed', index: 0, ids: { state: 'preparing' } },
    ]);
  });

  it('has words on the page', () => {
    const shown: Readonly<Record<string, string>> = texts.administration.webhooks.eventNames;
    for (const event of webhookEvents) expect(shown[event]).toMatch(/^\p{L}/u);
  });
});
