import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { mailCatalogue } from '../../src/reminders/mail/mail-catalogue.pure.js';

// Nobody writes a mail past the catalogue (ux U16).

const root = join(__dirname, '../..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.(spec|property)\.tsx?$/.test(path))
  .map((path) => ({
    path: relative(root, join(root, 'src', path)),
    text: readFileSync(join(root, 'src', path), 'utf8'),
  }));

/** A statement or a write set that makes a row of `outgoing`, up to its end. */
const WRITES = /insert into samsvar\.outgoing \([^)]*\)|insert\(Outgoing, \{[\s\S]*?\n {2,}\}\)/g;
/** Lays down mails of its own to see what a killed worker does to them: they reach nobody. */
const FAULTS = /^src\/cli\/faults\//;

it('names every mail that is written', () => {
  const written = sources.flatMap(({ path, text }) =>
    (text.match(WRITES) ?? []).map((write) => ({ path, named: /\bmail\b/.test(write) })),
  );
  expect(written.filter(({ path, named }) => !named && !FAULTS.test(path))).toEqual([]);
  // Digests, notices, receipts, what follows up a failed one, and the sending of a round: when there is another place, it is counted here.
  expect(
    written
      .filter(({ path }) => !FAULTS.test(path))
      .map(({ path }) => path)
      .sort(),
  ).toEqual([
    'src/reminders/digests.ts',
    'src/reminders/notice-rows.ts',
    'src/reminders/receipts.projection.ts',
    'src/reminders/undelivered/follow-up.ts',
    'src/reminders/undelivered/webhooks-off.ts',
    'src/reply/package/round-mail.ts',
  ]);
});

it('says of every mail what it is for, and lets only early ones be turned off', () => {
  for (const { title, need } of Object.values(mailCatalogue))
    expect([title, need].every((text) => text.length > 5)).toBe(true);
  expect(
    Object.entries(mailCatalogue)
      .filter(([, { canBeStopped }]) => canBeStopped)
      .map(([name]) => name),
  ).toEqual(['digest']);
});
