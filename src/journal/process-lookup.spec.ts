import { canonicalJson } from '../platform/canonical/canonical.js';
import { procedureHash, procedures } from '../procedure/catalogue.js';
import type { Procedure } from '../procedure/procedure.js';
import type { StoredSnapshot } from '../workflow/case-context.js';
import { buildCaseProcess } from '../workflow/case-process.js';
import type { CaseEvent } from '../workflow/case-event.js';
import { emptyHead, makeEntry } from './entry.pure.js';
import type { EntryContent, JournalEntry } from './entry.pure.js';
import { processLookup } from './process-lookup.pure.js';
import { replay } from './replay.pure.js';

const procedure = procedures[0] as Procedure;
const regions = procedure.regions.map((region) => region.code);
const at = '2023-11-23T08:00:00.000Z';
const by = { region: 'DK-81', capacity: 'secretariat' } as const;
const open: NonNullable<EntryContent['open']> = {
  case: '2023-7996',
  procedure: { id: procedure.id, version: procedure.version, hash: procedureHash(procedure) },
  input: { regions, coordinator: 'DK-81', formalDeadline: '2024-06-01T21:59:00.000Z' },
};
const leads: CaseEvent[] = procedure.sections.map((section, index) => ({
  type: 'assignLead',
  by,
  at,
  section: section.id,
  region: regions[index % regions.length] as string,
}));
const events: CaseEvent[] = [...leads, { type: 'openDrafting', by, at }];

/** The journal as stored and read again, with the snapshot the real machine gave. */
function journalOf(list: readonly CaseEvent[]): { entries: JournalEntry[]; stored: StoredSnapshot } {
  const actor = { person: 'p-1', name: 'Sekretariat Nordjylland', role: 'secretariat', region: 'DK-81' };
  const base = { at, actor, capacity: 'secretariat', data: {}, texts: {} } as const;
  const process = buildCaseProcess(procedure);
  let head = emptyHead('case-1');
  let stored = process.open(open.input);
  const entries: JournalEntry[] = [];
  const add = (content: EntryContent) => {
    const { seq, text, hash } = makeEntry(head, content);
    head = { ...head, seq, hash };
    entries.push(JSON.parse(text) as JournalEntry);
  };
  add({ ...base, type: 'openCase', open });
  for (const event of list) {
    const answer = process.decide(stored, event);
    if (!answer.ok) throw new Error(answer.refusal.code);
    stored = answer.snapshot;
    add({ ...base, type: event.type, event });
  }
  return { entries, stored: JSON.parse(canonicalJson(stored)) as StoredSnapshot };
}

describe('replay with the published procedures', () => {
  const lookup = processLookup(procedures);
  const { entries, stored } = journalOf(events);

  it('gives the snapshot of the real machine', () => {
    expect(replay(lookup, entries, stored)).toMatchObject({ ok: true, proof: 'replayed' });
    expect(JSON.stringify(stored.value)).toContain('drafting');
  });

  it('refuses an entry that opens drafting before every section has a lead', () => {
    const early = entries.toSpliced(events.length - 1, 1);
    expect(replay(lookup, early, stored)).toMatchObject({
      ok: false,
      code: 'replayRefused',
      seq: events.length + 1,
    });
  });

  it('finds a stored snapshot with another answer in it', () => {
    const changed = { ...stored, context: { ...stored.context, coordinator: 'DK-82' } };
    expect(replay(lookup, entries, changed)).toMatchObject({ ok: false, code: 'snapshotMismatch' });
  });

  it.each([
    ['another version', { version: 99 }],
    ['another name', { id: 'other' }],
    ['another content', { hash: 'a'.repeat(64) }],
  ])('does not know a procedure of %s, also after it has been used', (_name, change) => {
    const [first, ...rest] = entries;
    const other = {
      ...(first as JournalEntry),
      open: { ...open, procedure: { ...open.procedure, ...change } },
    };
    expect(replay(lookup, [other, ...rest], stored)).toEqual({ ok: false, seq: 1, code: 'unknownProcedure' });
  });
});
