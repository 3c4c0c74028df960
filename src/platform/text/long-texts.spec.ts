import { validateSync } from 'class-validator';
import { ShortText } from '../commands/fields.js';
import { hasDuplicateKey, hasReservedKey } from '../http/json-body.pure.js';
import { limitOf } from '../http/limits.pure.js';
import { localPath } from '../../identity/local-path.pure.js';
import { hideSecrets } from '../logging/safe-error.pure.js';
import { oneLine } from './one-line.pure.js';

class Named {
  @ShortText('Navn') name: string;
}

const LENGTH = 100_000;
const evil = [
  'a',
  ' ',
  '\t',
  '\n',
  ' \n',
  '?',
  '/',
  '"',
  '\\',
  '{',
  '[',
  '(',
  '1',
  'å',
  '\u00a0',
  'a ',
  '?a',
  '//@',
  '..',
  '__',
].map((part) => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH));

describe('T14 a text of 100,000 signs', () => {
  const readers: Record<string, (text: string) => unknown> = {
    'a short text of a command': (name) => validateSync(Object.assign(new Named(), { name })),
    'a key twice': (text) => hasDuplicateKey(JSON.stringify({ text })),
    'a reserved key': (text) => hasReservedKey(JSON.stringify({ text })),
    'the page to return to': localPath,
    'a line of several': oneLine,
    'the log': hideSecrets,
    'a limit': (text) => limitOf('GET', text, {}, false),
  };

  it.each(Object.entries(readers))('holds up nobody: %s', (_, read) => {
    read(evil[0]!);
    for (const text of evil) {
      // Of this process alone: how busy the machine is says nothing of a pattern.
      const started = process.cpuUsage();
      read(`${text}!`);
      const { user, system } = process.cpuUsage(started);
      expect([text.slice(0, 4), user + system < 500_000]).toEqual([text.slice(0, 4), true]);
    }
  });
});
