import { Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { ShortText, WholeNumber } from './fields.js';
import { Handles } from './handler.js';
import { Refused } from './refusal.js';
import { CommandRegistry, parseCommand } from './registry.js';

class Ring {
  static readonly type = 'ring';
  @ShortText('Klokken') bell: string;
  @WholeNumber('Antallet', 1) times: number;
}

@Handles(Ring, 'draft', 'secretariat', 'chair')
class RingHandler {}

@Handles(Ring, 'draft', 'chair')
class OtherHandler {}

async function registryWith(...handlers: (new () => object)[]): Promise<CommandRegistry> {
  @Module({ imports: [DiscoveryModule], providers: [CommandRegistry, ...handlers] })
  class Program {}
  const app = await NestFactory.createApplicationContext(Program, { logger: false, abortOnError: false });
  return app.get(CommandRegistry);
}

function refusal(work: () => unknown): Refused {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('the registry of commands', () => {
  it('finds a handler by the type of its command', async () => {
    const registry = await registryWith(RingHandler);
    expect(registry.types()).toEqual(['ring']);
    expect(registry.handlerOf('ring')).toMatchObject({ target: 'draft', roles: ['secretariat', 'chair'] });
  });

  it('refuses two handlers of one command', async () => {
    await expect(registryWith(RingHandler, OtherHandler)).rejects.toThrow('Command ring has two handlers.');
  });

  it.each([['unknown'], ['toString'], ['__proto__'], [undefined], [7]])(
    'refuses the type %s',
    async (type) => {
      const registry = await registryWith(RingHandler);
      expect(refusal(() => registry.handlerOf(type))).toMatchObject({
        kind: 'invalid',
        code: 'unknownCommand',
      });
    },
  );
});

describe('a body', () => {
  const meta = { command: Ring, target: 'draft', capacities: [] } as const;
  const parse = (body: object) => parseCommand(meta, { type: 'ring', ...body });

  it('becomes a command of its class, without the type', () => {
    const command = parse({ bell: 'stor', times: 2 });
    expect(command).toBeInstanceOf(Ring);
    expect(command).toEqual({ bell: 'stor', times: 2 });
  });

  it('is refused with a Danish text for each field at fault', () => {
    const { kind, fields, text } = refusal(() => parse({ bell: '', times: 0 }));
    expect(kind).toBe('invalid');
    expect(fields.map(({ field }) => field).sort()).toEqual(['bell', 'bell', 'times']);
    expect(text).toContain('Antallet skal være mindst 1.');
  });

  it('is refused with a field the command does not know', () => {
    const { fields } = refusal(() => parse({ bell: 'stor', times: 1, region: 'DK-81' }));
    expect(fields).toEqual([{ field: 'region', text: 'Feltet "region" kendes ikke.' }]);
  });
});
