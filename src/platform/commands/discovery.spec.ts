import { Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Handles } from './handler.js';
import { Refused } from './refusal.js';
import { CommandRegistry } from './registry.js';

class Ring {
  static readonly type = 'ring';
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
    expect(registry.handlerOf('ring')).toMatchObject({
      target: 'draft',
      capacities: ['secretariat', 'chair'],
    });
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
