import {
  makeEntry,
  saltedTextHash,
  snapshotHash,
  type ChainHead,
  type EntryContent,
} from '../../journal/entry.pure.js';
import { JournalEntryRow } from './journal-entry.entity.js';
import { JournalText } from './journal-text.entity.js';
import type { RowScope } from './scope.js';
import type { EntryDraft, RowWrite } from './write-set.js';

/** Numbers, links and hashes the drafts of one write set; gives the rows to write and the new head. */
export function linkEntries(
  chain: ChainHead,
  drafts: readonly EntryDraft[],
  scope: RowScope,
): { rows: RowWrite[]; head: ChainHead } {
  const rows: RowWrite[] = [];
  let head = chain;
  for (const draft of drafts) {
    const texts = saltedTexts(draft, scope);
    const { seq, text, hash } = makeEntry(head, contentOf(draft, scope, texts));
    head = { ...head, seq, hash };
    rows.push(insertOf(JournalEntryRow, { chainId: chain.chain, seq, entry: text, hash }));
    for (const { field, salt, text } of texts)
      rows.push(insertOf(JournalText, { chainId: chain.chain, seq, field, salt, text }));
  }
  return { rows, head };
}

function contentOf(draft: EntryDraft, scope: RowScope, texts: ReturnType<typeof saltedTexts>): EntryContent {
  return {
    at: scope.now,
    type: draft.type,
    ...actorOf(draft, scope),
    ...(draft.event ? { event: draft.event } : {}),
    ...(draft.open ? { open: draft.open } : {}),
    ...(draft.upcast ? { upcast: draft.upcast } : {}),
    ...(draft.snapshot ? { state: snapshotHash(draft.snapshot) } : {}),
    data: draft.data,
    texts: Object.fromEntries(texts.map(({ field, hash }) => [field, hash])),
  };
}

function saltedTexts(draft: EntryDraft, scope: RowScope) {
  return Object.entries(draft.texts).map(([field, raw]) => {
    const text = raw.normalize('NFC');
    const salt = scope.ids.salt();
    return { field, salt, text, hash: saltedTextHash(salt, text) };
  });
}

function actorOf(draft: EntryDraft, scope: RowScope) {
  if (draft.bySystem)
    return {
      actor: { person: null, name: 'Samsvar', role: 'system', region: null },
      capacity: 'system' as const,
    };
  const { actor, grant, by } = scope.acting;
  const principal = grant?.principal;
  return {
    actor: {
      person: actor.personId,
      name: actor.name,
      role: grant?.role ?? 'admin',
      region: grant?.region ?? null,
      ...(principal ? { onBehalfOf: { person: principal.personId, name: principal.name } } : {}),
    },
    capacity: draft.event?.by.capacity ?? (grant?.role === 'admin' ? ('admin' as const) : by.capacity),
  };
}

function insertOf(entity: new () => object, values: Record<string, unknown>): RowWrite {
  return { op: 'insert', entity, values, unlessTaken: false };
}
