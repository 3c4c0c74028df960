import { strFromU8, unzipSync } from 'fflate';
import { agendaFile, factsOf, seatsHere } from '../../approvals/agenda/agenda-facts.js';
import { standingOf } from '../../approvals/answering/standing.js';
import { CaseReader, type CaseReading } from '../../cases/case-reader.reads.js';
import type { Engine } from '../../engine.js';
import { archiveOf, exportAt, type ExportFiles } from '../../journal/export/export-archive.js';
import { verifyJournalStream } from '../../journal/journal-file.js';
import { processLookup } from '../../journal/process-lookup.pure.js';
import { sha256Hex } from '../../platform/canonical/canonical.js';
import { Processes } from '../../platform/commands/processes.js';
import { procedures } from '../../procedure/catalogue.js';
import { zipped, type PackageFile } from '../../reply/package/zip.pure.js';
import { Press } from '../../reply/press.reads.js';
import { REGIONS, secretariat } from '../../sample/story/cast.js';
import type { Stage } from '../../sample/story/stage.js';

/** What the secretariats take to their forums and to their journal systems, made and held against what they were made from. */
export class Papers {
  private readonly reader: CaseReader;

  constructor(
    { db, app }: Engine,
    private readonly stage: Stage,
  ) {
    this.reader = new CaseReader(db, app.get(Processes, { strict: false }));
  }

  /** The item on the whole reply for each region's forum, as Word and as text. Errors: one says another thing than the other. */
  async agenda(): Promise<Uint8Array> {
    const files: PackageFile[] = [];
    for (const region of REGIONS)
      await this.read(region, 'answer', async (reading) => {
        const standing = await standingOf(reading, { kind: 'reply' });
        const seat = seatsHere(reading).find((one) => one.region === region);
        const facts = seat && (await factsOf(reading, standing, seat));
        if (!facts) throw new Error(`Der er intet dagsordenspunkt til ${region}.`);
        const [word, text] = [await agendaFile(facts, 'word'), await agendaFile(facts, 'tekst')];
        demandSameWords(word.bytes, text.bytes, region);
        for (const { fileName: path, bytes } of [word, text]) files.push({ path, bytes });
      });
    return zipped(files);
  }

  /** The archive that the case was handed out as. Errors: its journal or one of its documents does not hold. */
  async handedOut(): Promise<Uint8Array> {
    const { index, files } = await this.read('DK-82', 'journal', async (reading) => {
      const found = await exportAt(reading, reading.file.seq);
      if (!found) throw new Error('Sagen er ikke udleveret.');
      return { index: found, files: await found.files() };
    });
    for (const { path, sha256 } of index.items)
      if (path !== null && sha256 !== null && sha256Hex(files[path] ?? new Uint8Array()) !== sha256)
        throw new Error(`${path} i arkivet er ikke det dokument, som indekset nævner.`);
    await demandJournal(files, index.head);
    return archiveOf(index, files, (sheet) => new Press().sheet(sheet));
  }

  private read<T>(
    region: (typeof REGIONS)[number],
    sight: 'answer' | 'journal',
    work: (reading: CaseReading) => Promise<T>,
  ): Promise<T> {
    const personId = this.stage.people.get(secretariat(region))!;
    return this.reader.read({ personId }, this.stage.noted('case'), sight, work);
  }
}

/** Headings are capitals in the text. */
const wordsOf = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Every word of the text stands in the Word file, in the same order. */
function demandSameWords(word: Uint8Array, text: Uint8Array, region: string): void {
  const xml = strFromU8(unzipSync(word)['word/document.xml']!);
  const said = wordsOf(xml.replace(/<[^>]+>/g, ' '));
  // Word counts the points of a list itself.
  const lines = new TextDecoder()
    .decode(text)
    .split('\n')
    .map((line) => line.replace(/^\d+\. /, ''));
  const missing = lines.find((line) => !said.includes(wordsOf(line)));
  if (missing !== undefined) throw new Error(`Dagsordenspunktet til ${region} mangler i Word: ${missing}`);
}

async function demandJournal(files: ExportFiles, head: string): Promise<void> {
  const bytes = files['sagslog.jsonl'];
  const verdict = bytes && (await verifyJournalStream([bytes], { head, process: processLookup(procedures) }));
  if (!verdict?.ok) throw new Error('Sagsloggen i arkivet kan ikke efterprøves.');
}
