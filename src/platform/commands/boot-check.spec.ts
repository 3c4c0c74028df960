import { eventTypes } from '../../workflow/event-shape.js';
import { checkCommands } from './boot-check.js';
import type { CommandRegistry } from './registry.js';

const registryOf = (types: readonly string[]) => ({ types: () => types }) as unknown as CommandRegistry;
const owned = eventTypes.filter((type) => type !== 'passDeadline');

describe('the check of commands at boot', () => {
  it('passes when every event of the statechart has a command, the clock’s own aside', () => {
    expect(() => checkCommands(registryOf([...owned, 'saveDraft']))).not.toThrow();
  });

  it('refuses to start when an event of the statechart has no command', () => {
    const without = owned.filter((type) => type !== 'approve' && type !== 'submit');
    expect(() => checkCommands(registryOf(without))).toThrow(
      'Events of the statechart without a command: approve, submit.',
    );
  });
});
