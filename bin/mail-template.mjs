// Compiles the layout of our mails (MJML) to the three pieces a mail is put together from. Run when mail.mjml changes:
// what it gives is committed, so that the program needs no MJML. With --check: says whether what is committed is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mjml2html from 'mjml';
import { format, resolveConfig } from 'prettier';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../src/reminders/mail');
const target = join(folder, 'mail-template.ts');
const { html, errors } = await mjml2html(readFileSync(join(folder, 'mail.mjml'), 'utf8'), {
  validationLevel: 'strict',
  // Outlook and print need no font from elsewhere, and a mail must fetch nothing.
  fonts: {},
  // What makes the lines pretty is not always of one mind about braces.
  beautify: false,
  minify: false,
});
if (errors?.length) {
  console.error(errors);
  process.exit(1);
}
const pieces = html
  .replace(/\{\{\s*(\w+)\s*\}\}/g, '{{$1}}')
  .split(/\s*<!-- block -->\s*/)
  .map((piece) => piece.replace(/\n\s*\n/g, '\n').trim());
if (pieces.length !== 3) {
  console.error(`mail.mjml skal have to mærker; den har ${pieces.length - 1}.`);
  process.exit(1);
}
const lines = (piece) => JSON.stringify(piece.split('\n').map((line) => line.trimEnd()));
const source = `// Compiled from mail.mjml by bin/mail-template.mjs. Change that one.

/** The pieces of a mail in HTML: what stands before the tasks, one task, and what stands after them. */
export const mailTemplate = {
  before: ${lines(pieces[0])}.join('\\n'),
  task: ${lines(pieces[1])}.join('\\n'),
  after: ${lines(pieces[2])}.join('\\n'),
};
`;
const written = await format(source, {
  ...(await resolveConfig(target)),
  parser: 'typescript',
  filepath: target,
});
if (process.argv.includes('--check')) {
  const stale = readFileSync(target, 'utf8') !== written;
  console.log(stale ? 'mails stale' : 'mails ok');
  process.exit(stale ? 1 : 0);
}
writeFileSync(target, written);
console.log('mails ok');
