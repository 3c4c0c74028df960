import type { CommandClass } from '../../commands/handler.js';
import { STATEMENT } from '../../personal/examination.js';
import { ACTING_REGION, type CommandDesk, type Endpoint } from '../command-desk.js';
import { refTo, type JsonSchema } from './json-schema.js';
import { schemaOfClass, type SchemaShelf } from './schema-of-class.js';

const UNIONS: Readonly<Record<Endpoint, string>> = {
  newCase: 'NewCaseCommand',
  case: 'CaseCommand',
  administration: 'AdministrationCommand',
};
const REGION: JsonSchema = {
  type: 'string',
  pattern: '^[A-Z]{2}-[A-Z0-9]{1,3}$',
  description: 'Den region, afsenderen handler på vegne af; kun nødvendig for den, der kan handle for flere.',
  examples: ['DK-82'],
};

const SAID: JsonSchema = {
  type: 'string',
  minLength: 10,
  maxLength: 500,
  pattern: '^[^\\S\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f][^\\u0000-\\u001f\\u007f]*$',
  description:
    'Hvorfor det, der ligner et CPR-nummer, ikke er det; føres i sagsloggen. Kun efter problemet "personalNumber".',
};

/** Puts one schema per command on the shelf, and for each address the choice between its commands, told apart by `type`. */
export function shelveCommands(desk: CommandDesk, shelf: SchemaShelf): void {
  for (const endpoint of Object.keys(UNIONS) as Endpoint[]) {
    const commands = desk.offered(endpoint);
    for (const command of commands) shelf.set(nameOf(command), schemaOfCommand(command, shelf));
    const names = commands.map((command) => [command.type, refTo(nameOf(command)).$ref] as const);
    shelf.set(UNIONS[endpoint], {
      oneOf: names.map(([, $ref]) => ({ $ref })),
      discriminator: { propertyName: 'type', mapping: Object.fromEntries(names) },
    });
  }
}

const nameOf = ({ type }: CommandClass) => `${type[0]!.toUpperCase()}${type.slice(1)}Command`;

function schemaOfCommand(command: CommandClass, shelf: SchemaShelf): JsonSchema {
  const { required = [], properties } = schemaOfClass(command, shelf) as {
    required?: string[];
    properties: Record<string, JsonSchema>;
  };
  return {
    type: 'object',
    ...(command.says ? { description: command.says } : {}),
    required: ['type', ...required],
    properties: {
      type: { type: 'string', const: command.type },
      [ACTING_REGION]: REGION,
      [STATEMENT]: SAID,
      ...properties,
    },
    additionalProperties: false,
  };
}
