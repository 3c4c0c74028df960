import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { handlerMeta, type HandlerMeta } from './handler.js';
import { isInheritedName } from './inherited-name.pure.js';
import { Refused } from './refusal.js';

export interface Registered extends HandlerMeta {
  readonly handler: { decide(command: object, scope: object): Promise<never> };
}

/** Every command by its type, found among the providers at boot. */
@Injectable()
export class CommandRegistry {
  private readonly byType = new Map<string, Registered>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const provider of this.discovery.getProviders()) {
      const meta = provider.metatype && handlerMeta(provider.metatype);
      if (!meta) continue;
      const { type } = meta.command;
      if (this.byType.has(type)) throw new Error(`Command ${type} has two handlers.`);
      this.byType.set(type, { ...meta, handler: provider.instance as Registered['handler'] });
    }
  }

  /** Command types with a handler. */
  types(): string[] {
    return [...this.byType.keys()];
  }

  /** The handler of a type. Errors: `Refused` (invalid) for a type nobody handles. */
  handlerOf(type: unknown): Registered {
    const found = typeof type === 'string' ? this.byType.get(type) : undefined;
    if (!found) throw new Refused('invalid', 'unknownCommand', 'Handlingen kendes ikke.', []);
    return found;
  }
}

/** A validated command from a plain body. Errors: `Refused` (invalid) with one Danish text per field. */
export function parseCommand(meta: HandlerMeta, body: object): object {
  const command = plainToInstance(meta.command, { ...body, type: undefined }, { exposeUnsetFields: false });
  delete (command as { type?: unknown }).type;
  const errors = validateSync(command, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  const inherited = Object.keys(body).filter(isInheritedName).map(unknownField);
  const fields = [...inherited, ...errors.flatMap((error) => fieldErrors(error, ''))];
  if (fields.length === 0) return command;
  throw new Refused(
    'invalid',
    'invalid',
    `Ret ${fields.length === 1 ? 'feltet' : 'felterne'}, og prøv igen: ${fields.map(({ text }) => text).join(' ')}`,
    fields,
  );
}

const unknownField = (field: string) => ({ field, text: `Feltet "${field}" kendes ikke.` });

function fieldErrors(error: ValidationError, prefix: string): { field: string; text: string }[] {
  const field = `${prefix}${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, text]) => ({
    field,
    text: rule === 'whitelistValidation' ? unknownField(field).text : text,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`))];
}
