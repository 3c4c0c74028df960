import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getMetadataArgsStorage } from 'typeorm';
import { entities } from '../../src/entities.js';
import { migrations } from '../../src/migrations.js';
import { handlerMeta } from '../../src/platform/commands/handler.js';

// What TypeScript cannot see is missing: a thing that is written but on no list.
const root = resolve(__dirname, '../..');
type Class = new (...args: never[]) => object;

const filesOf = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
    .sort();

function classesOf(file: string): Class[] {
  const exported = jest.requireActual<Record<string, unknown>>(join(root, file));
  return Object.values(exported).filter((value): value is Class => typeof value === 'function');
}

describe('the registers', () => {
  it('has one provided handler for every command', () => {
    const classes = filesOf('src', '.command.ts').flatMap(classesOf);
    const types = classes.flatMap((one) => {
      const type = Object.getOwnPropertyDescriptor(one, 'type')?.value as unknown;
      return typeof type === 'string' ? [type] : [];
    });
    const provided = filesOf('src', '.module.ts')
      .flatMap(classesOf)
      .flatMap((module) => (Reflect.getMetadata('providers', module) as unknown[] | undefined) ?? [])
      .flatMap((provider) => (typeof provider === 'function' && handlerMeta(provider)) || [])
      .map(({ command }) => command.type);
    expect(types.length).toBeGreaterThan(40);
    expect(new Set(types).size).toBe(types.length);
    expect(provided.sort()).toEqual(types.sort());
  });

  it('lists every entity', () => {
    const tables = new Set(getMetadataArgsStorage().tables.map(({ target }) => target));
    const written = filesOf('src', '.entity.ts')
      .flatMap(classesOf)
      .filter((one) => tables.has(one));
    expect(written.length).toBeGreaterThan(30);
    expect(written.map(({ name }) => name).sort()).toEqual(entities.map(({ name }) => name).sort());
  });

  it('lists every migration, oldest first', () => {
    const written = filesOf('migrations', '.ts').flatMap(classesOf);
    expect(written.length).toBeGreaterThan(3);
    expect(migrations).toEqual(written);
  });
});
