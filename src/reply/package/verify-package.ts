import { canonicalJson, sha256Hex } from '../../platform/canonical/canonical.js';
import {
  verifyJournalStream,
  type VerifyOptions,
  type VerifyResult,
} from '../../journal/journal-file.reads.js';
import { hashesOf } from '../reply-hash.pure.js';
import type { ReplyInput } from '../reply-input.js';
import { makeFiles } from '../press/make-files.js';
import { journalSays, notSent, strayDocument } from './journal-says.pure.js';
import { PACKAGE_FORMAT } from './package-format.js';
import {
  DOCUMENTS_FILE,
  JOURNAL_FILE,
  MANIFEST_FILE,
  manifestFile,
  manifestOf,
  READ_ME_FILE,
  TEXT_FILE,
  textFiles,
  type PackageManifest,
  type RoundFacts,
} from './package-files.js';
import { readMe } from './read-me.pure.js';
import { unzipped, zipped, type PackageFile } from './zip.pure.js';

/** Why a package does not hold. Stable: programs name them. */
export type PackageBreakCode = keyof typeof packageBreakTexts;

/** Danish explanation of each code, as printed by `verify`. */
export const packageBreakTexts = {
  packageUnreadable: 'Filen er ikke en pakke fra Samsvar, eller den er beskadiget.',
  packageRewritten: 'Pakken er pakket om eller ændret uden om sine filer.',
  manifestUnreadable: 'Listen over filer (manifest.json) mangler eller kan ikke læses.',
  fileMissing: 'En fil, som listen nævner, mangler.',
  fileUnknown: 'Pakken har en fil, som listen ikke nævner.',
  fileChanged: 'En fil svarer ikke til sit kontrolnummer.',
  textUnreadable: 'Teksten (afrapportering.json) kan ikke læses.',
  textNotSubmitted: 'Teksten er ikke den, som sagsloggen siger er fremsendt.',
  fileNotOfText: 'En fil siger noget andet end teksten, der er fremsendt.',
  manifestNotOfFiles: 'Listen siger noget andet end filerne og sagsloggen.',
  fileNotSent: 'En fil er ikke den, som sagsloggen siger er sendt.',
  documentNotOfCase: 'Et dokument er ikke et, som sagsloggen siger er lagt på sagen med åben aktindsigt.',
  notSubmitted: 'Sagsloggen i pakken slutter ikke med en fremsendelse.',
} as const;

export type PackageVerdict =
  | {
      readonly ok: true;
      readonly manifest: PackageManifest;
      readonly journal: Extract<VerifyResult, { ok: true }>;
      /** Whether the files to read were made again from the text, byte for byte; an older format cannot be here. */
      readonly madeAgain: boolean;
    }
  | { readonly ok: false; readonly code: PackageBreakCode; readonly path?: string }
  | { readonly ok: false; readonly journal: Extract<VerifyResult, { ok: false }> };

const broken = (code: PackageBreakCode, path?: string): PackageVerdict => ({
  ok: false,
  code,
  ...(path === undefined ? {} : { path }),
});

/** Holds a package against itself, without database and network: files, text, journal, and every byte between them. */
export async function verifyPackage(bytes: Uint8Array, options: VerifyOptions = {}): Promise<PackageVerdict> {
  const files = unzipped(bytes);
  if (!files) return broken('packageUnreadable');
  const held = new Map(files.map((file) => [file.path, file.bytes]));
  const manifest = readManifest(held.get(MANIFEST_FILE));
  if (!manifest) return broken('manifestUnreadable');
  const listed = holdFiles(manifest, held);
  if (listed) return listed;
  const journal = await verifyJournalStream([held.get(JOURNAL_FILE) ?? new Uint8Array()], options);
  if (!journal.ok) return { ok: false, journal };
  const content = await holdText(manifest, held, journal);
  if (!content.ok) return content;
  if (!inOrder(manifest, files) || !same(zipped(files), bytes)) return broken('packageRewritten');
  return { ok: true, manifest, journal, madeAgain: content.madeAgain };
}

function readManifest(bytes: Uint8Array | undefined): PackageManifest | null {
  const manifest = readJson(bytes) as Partial<PackageManifest> | null;
  const sound =
    manifest?.format === 'samsvar-pakke' &&
    Number.isSafeInteger(manifest.formatVersion) &&
    Array.isArray(manifest.files) &&
    manifest.files.every((file: unknown) => typeof (file as { path?: unknown } | null)?.path === 'string');
  return sound ? (manifest as PackageManifest) : null;
}

function holdFiles({ files }: PackageManifest, held: ReadonlyMap<string, Uint8Array>): PackageVerdict | null {
  for (const { path, size, sha256 } of files) {
    const bytes = held.get(path);
    if (!bytes) return broken('fileMissing', path);
    if (bytes.length !== size || sha256Hex(bytes) !== sha256) return broken('fileChanged', path);
  }
  const listed = new Set([MANIFEST_FILE, ...files.map(({ path }) => path)]);
  const unknown = [...held.keys()].find((path) => !listed.has(path));
  return unknown === undefined ? null : broken('fileUnknown', unknown);
}

/** The files stand as the list names them, and the list last: one package has one form. */
function inOrder({ files }: PackageManifest, held: readonly PackageFile[]): boolean {
  const listed = [...files.map(({ path }) => path), MANIFEST_FILE];
  return listed.length === held.length && listed.every((path, place) => held[place]!.path === path);
}

type Content = { readonly ok: true; readonly madeAgain: boolean } | Extract<PackageVerdict, { ok: false }>;

/** The text is the one that the journal says was sent, and the other files and the list say what text and journal say. */
async function holdText(
  manifest: PackageManifest,
  held: ReadonlyMap<string, Uint8Array>,
  journal: Extract<VerifyResult, { ok: true }>,
): Promise<Content> {
  const no = (code: PackageBreakCode, path?: string) => broken(code, path) as Extract<Content, { ok: false }>;
  const says = journalSays(held.get(JOURNAL_FILE)!);
  if (!says) return no('notSubmitted');
  const input = readJson(held.get(TEXT_FILE)) as ReplyInput | null;
  const hashes = input && hashesOrNull(input);
  if (!hashes) return no('textUnreadable');
  if (hashes.submissionHash !== says.submissionHash) return no('textNotSubmitted');
  const { entries, head } = journal;
  const { formatVersion } = manifest;
  const facts = { ...says.facts, formatVersion };
  const files = manifest.files.map(({ path }) => ({ path, bytes: held.get(path)! }));
  const expected = manifestFile(manifestOf(files, input, facts, { entries, head })).bytes;
  if (!same(expected, held.get(MANIFEST_FILE)!)) return no('manifestNotOfFiles');
  const unsent = notSent(says, held);
  if (unsent !== null) return no('fileNotSent', unsent);
  const stray = strayDocument(says, readJson(held.get(DOCUMENTS_FILE)), held);
  if (stray !== null) return no('documentNotOfCase', stray);
  // Last, since it takes longest: everything else is asked before.
  const other = formatVersion === PACKAGE_FORMAT ? await notMadeAgain(input, facts, head, held) : null;
  if (other !== null) return no('fileNotOfText', other);
  return { ok: true, madeAgain: formatVersion === PACKAGE_FORMAT };
}

const NOTHING = { html: new Uint8Array(), docx: new Uint8Array() };

/** The first file that comes out otherwise when it is made again from the text; null when none does. */
async function notMadeAgain(
  input: ReplyInput,
  facts: RoundFacts,
  head: string,
  held: ReadonlyMap<string, Uint8Array>,
): Promise<string | null> {
  const guide = { path: READ_ME_FILE, bytes: new TextEncoder().encode(readMe(input, facts, head)) };
  const differs = ({ path, bytes }: PackageFile) => !held.has(path) || !same(bytes, held.get(path)!);
  const light = [...textFiles(input, { ...NOTHING, pdf: null }), guide].filter(
    ({ bytes }) => bytes.length > 0,
  );
  const wrong = light.find(differs) ?? textFiles(input, await makeFiles(input)).find(differs);
  return wrong?.path ?? null;
}

function hashesOrNull(input: ReplyInput) {
  try {
    return hashesOf(input);
  } catch {
    return null;
  }
}

/** Canonical JSON, as the package writes it; null for every other. */
function readJson(bytes: Uint8Array | undefined): unknown {
  if (!bytes) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? value : null;
  } catch {
    return null;
  }
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;
