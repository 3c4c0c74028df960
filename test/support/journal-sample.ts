import { canonicalJson, sha256Hex } from '../../src/platform/canonical/canonical.js';
import type { StoredSnapshot } from '../../src/workflow/case-context.js';
import type { CaseEvent } from '../../src/workflow/case-event.js';
import {
  TEXT_ERASED,
  emptyHead,
  erasureOf,
  makeEntry,
  saltedTextHash,
  snapshotHash,
} from '../../src/journal/entry.pure.js';
import type { ChainHead, EntryContent, JournalEntry } from '../../src/journal/entry.pure.js';
import { entryLine, headerLine } from '../../src/journal/journal-file-format.pure.js';
import type {
  FileText,
  JournalFileHeader,
  JournalFileLine,
} from '../../src/journal/journal-file-format.pure.js';
import type { ProcessLookup, ReplayProcess } from '../../src/journal/replay.pure.js';

export const sampleChain = '0190a1b2-0000-7000-8000-000000007996';
export const sampleProcedure = { id: 'fornyet-behandling', version: 1, hash: sha256Hex('procedure') };

/** A machine that knows one thing: the same region is not made lead of the same section twice running. Enough to move and to refuse. */
const toyMachine: ReplayProcess = {
  open: (input) =>
    ({
      machine: 'case',
      version: 1,
      value: { leads: [] },
      context: {
        regions: input.regions,
        coordinator: input.coordinator,
        deadline: { formal: input.formalDeadline },
      },
    }) as unknown as StoredSnapshot,
  decide: (stored, event) => {
    const { leads } = stored.value as { leads: string[] };
    if (event.type !== 'assignLead') return { ok: false, refusal: 'notKnown' };
    const lead = `${event.section}:${event.region}`;
    if (leads.at(-1) === lead) return { ok: false, refusal: 'leadAlready' };
    return { ok: true, snapshot: { ...stored, value: { leads: [...leads.slice(-9), lead] } } };
  },
};

/** Finds the toy machine under the sample's procedure. */
export const toyLookup: ProcessLookup = (id, version, hash) =>
  id === sampleProcedure.id && version === sampleProcedure.version && hash === sampleProcedure.hash
    ? toyMachine
    : undefined;

function step(snapshot: StoredSnapshot, event: CaseEvent): StoredSnapshot {
  const answer = toyMachine.decide(snapshot, event);
  if (!answer.ok) throw new Error('The sample must be lawful.');
  return answer.snapshot;
}

export interface Sample {
  readonly header: JournalFileHeader;
  readonly lines: readonly JournalFileLine[];
}

const regions = ['DK-81', 'DK-82', 'DK-83', 'DK-84', 'DK-85'];
const sections = ['placement', 'dimensioning', 'professional', 'financing', 'timeline'];

/** ISO instant `seconds` after the letter's date; every third one with microseconds, as databases differ. */
function instant(seconds: number): string {
  const whole = new Date(Date.UTC(2023, 10, 22, 8) + seconds * 1000).toISOString();
  return seconds % 3 === 0 ? whole.replace('Z', '456Z') : whole;
}

function content(seq: number, at: string): EntryContent {
  const region = regions[seq % 5] as string;
  const actor = { person: `p-${seq % 7}`, name: 'Formand på Sjælland', role: 'formand', region };
  if (seq === 1) {
    const input = { regions, coordinator: 'DK-81', formalDeadline: '2024-06-01T21:59:00.000Z' };
    return {
      at,
      type: 'openCase',
      actor,
      capacity: 'secretariat',
      open: { case: '2023-7996', procedure: sampleProcedure, input },
      data: {},
      texts: {},
    };
  }
  if (seq % 3 === 0) {
    const by = { region, capacity: 'secretariat' } as const;
    const event: CaseEvent = { type: 'assignLead', by, at, section: sections[seq % 4] as string, region };
    return {
      at,
      type: 'assignLead',
      actor,
      capacity: 'secretariat',
      event,
      data: { section: event.section },
      texts: {},
    };
  }
  const substitute = { ...actor, onBehalfOf: { person: 'p-99', name: 'Formand Midtjylland' } };
  return {
    at,
    type: 'addNote',
    actor: substitute,
    capacity: 'chair',
    data: { note: seq, at: '2024-05-31' },
    texts: {},
  };
}

/**
 * A sound journal of one case with `size` entries: openings, machine events, notes with free texts, one erased and one withheld.
 * `state`: whether the entries carry the snapshot's hash. `edit` is what an attacker who recomputes everything changes.
 */
export function sampleJournal(
  size: number,
  { state = true, edit = (entry: EntryContent, _seq: number) => entry } = {},
): Sample {
  let head: ChainHead = emptyHead(sampleChain);
  let snapshot: StoredSnapshot | null = null;
  const lines: JournalFileLine[] = [];
  for (let seq = 1; seq <= size; seq += 1) {
    const text = `Bemærkning nr. ${seq}: "æøå" \\ end`;
    const salt = sha256Hex(`salt ${seq}`);
    const noted = seq % 3 === 1 && seq > 1;
    const base = edit(
      { ...content(seq, instant(seq)), texts: noted ? { reason: saltedTextHash(salt, text) } : {} },
      seq,
    );
    const erasing =
      seq === size && size > 5 ? { type: TEXT_ERASED, data: erasureOf(4, 'reason'), event: undefined } : {};
    const full = { ...base, ...erasing };
    if (full.open) snapshot = toyMachine.open(full.open.input);
    if (full.event && snapshot) snapshot = step(snapshot, full.event);
    const stated =
      state && snapshot && (full.open || full.event) ? { ...full, state: snapshotHash(snapshot) } : full;
    const made = makeEntry(head, stated);
    const kept: FileText = seq === 4 && size > 5 ? null : seq === 7 ? 'withheld' : { salt, text };
    lines.push({ seq, hash: made.hash, entry: made.text, texts: noted ? { reason: kept } : {} });
    head = { ...head, seq, hash: made.hash };
  }
  const procedure = { id: sampleProcedure.id, version: sampleProcedure.version };
  return {
    header: { case: '2023-7996', chain: head.chain, entries: size, head: head.hash, snapshot, procedure },
    lines,
  };
}

/** The journal file's lines, without line feeds. */
export function sampleFile({ header, lines }: Sample): string[] {
  return [headerLine(header), ...lines.map(entryLine)];
}

/** Lines as the bytes of a file. */
export function fileBytes(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8');
}

/** Entry `index` (from 0) with other contents and its own correct hash; the rest of the chain untouched. */
export function forge(line: JournalFileLine, change: Partial<JournalEntry>): JournalFileLine {
  const entry = canonicalJson({ ...(JSON.parse(line.entry) as JournalEntry), ...change });
  return { ...line, entry, hash: sha256Hex(entry) };
}
