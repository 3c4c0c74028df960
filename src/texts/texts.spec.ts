import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { texts } from './texts.js';

type Entry = readonly [path: string, value: unknown];

const leaves = (value: unknown, path: string): Entry[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [[path, value]];
const entries = leaves(texts, 'texts');

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.spec)\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });

describe('the Danish texts of the pages', () => {
  it('are texts or functions that give one, and none is empty', () => {
    const wrong = entries.filter(([, value]) => {
      if (typeof value === 'function') return false;
      return typeof value !== 'string' || value.trim() === '' || value !== value.normalize('NFC');
    });
    expect(wrong).toEqual([]);
    expect(entries.length).toBeGreaterThan(20);
  });

  it('are written as an authority writes: no exclamation mark, straight quotes only within code', () => {
    const words = entries.filter(([, value]) => typeof value === 'string' && /!/.test(value));
    expect(words).toEqual([]);
  });

  it('are all used: the last part of each key, or the group it stands in, is named by a source', () => {
    const all = sources(join(__dirname, '..'))
      .filter((source) => !/^export const \w+ = \{/m.test(source) || !source.includes('as const;'))
      .join('\n');
    const unused = entries
      .map(([path]) => path)
      .filter((path) => {
        const keys = path.split('.').slice(2);
        // A group that is looked up by a variable is used when its own name is.
        return !keys.some((key) => new RegExp(`\\b${key}\\b`).test(all));
      });
    expect(unused).toEqual([]);
  });
});
