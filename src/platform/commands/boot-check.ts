import type { CaseEventType } from '../../workflow/case-event.js';
import { eventTypes } from '../../workflow/event-shape.js';
import type { CommandRegistry } from './registry.js';

/** The clock's event is applied before every command; it is nobody's command. */
const CLOCKS_OWN: readonly CaseEventType[] = ['passDeadline'];

/** Refuses to start when an event of the statechart has no command of the same name. */
export function checkCommands(registry: CommandRegistry): void {
  const known = new Set(registry.types());
  const missing = eventTypes.filter((type) => !CLOCKS_OWN.includes(type) && !known.has(type));
  if (missing.length > 0)
    throw new Error(`Events of the statechart without a command: ${missing.join(', ')}.`);
}
