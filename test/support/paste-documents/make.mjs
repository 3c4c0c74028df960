// Makes the documents of this folder as Word has them, and lets LibreOffice say what stands on the clipboard when one is copied
// (HTML), and what its reader sees (text). What comes out is committed beside the other texts to paste: a machine without
// LibreOffice runs the tests on that. Run by hand: node test/support/paste-documents/make.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Packer } from 'docx';
import { letter, links, thread } from './letters.mjs';
import { agenda, corrections, footnotes, minutes } from './minutes.mjs';
import { costs, definitions, layout, lists, looks } from './tables.mjs';

const DOCUMENTS = {
  'referat-med-nummererede-overskrifter': minutes,
  'notat-med-fodnoter': footnotes,
  'udkast-med-rettelser-og-kommentar': corrections,
  'dagsorden-i-tabel': agenda,
  'pladser-og-udgifter': costs,
  'lister-i-lister': lists,
  'bilag-med-tekstboks-og-sideskift': layout,
  'skrift-og-tegn': looks,
  'begreber-i-spalter': definitions,
  'brev-med-brevhoved': letter,
  'mailtraad-med-signatur': thread,
  'mail-med-links': links,
};

const OUT = join(dirname(fileURLToPath(import.meta.url)), '../paste/libreoffice');
const work = mkdtempSync(join(tmpdir(), 'samsvar-paste-'));
try {
  mkdirSync(OUT, { recursive: true });
  const files = [];
  for (const [name, make] of Object.entries(DOCUMENTS)) {
    const file = join(work, `${name}.docx`);
    writeFileSync(file, await Packer.toBuffer(make()));
    files.push(file);
  }
  const convert = (format) =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`,
        ...['--headless', '--convert-to', format, '--outdir', work, ...files],
      ],
      { stdio: 'inherit' },
    );
  convert('html:HTML (StarWriter)');
  convert('txt:Text (encoded):UTF8');
  for (const name of Object.keys(DOCUMENTS)) {
    // Where a picture lay while the document was converted is nobody's.
    const html = readFileSync(join(work, `${name}.html`), 'utf8').replace(/ src="[^"]*"/g, ' src=""');
    writeFileSync(join(OUT, `${name}.html`), html);
    const seen = readFileSync(join(work, `${name}.txt`), 'utf8').replace(/^\ufeff/, '');
    writeFileSync(join(OUT, `${name}.txt`), seen);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
