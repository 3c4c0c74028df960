import type { CommandRegistry } from '../../platform/commands/registry.js';
import { CommandDesk, type Endpoint } from '../../platform/http/command-desk.js';
import { shelveCommands } from '../../platform/http/openapi/command-schemas.js';
import type { SchemaShelf } from '../../platform/http/openapi/schema-of-class.js';
import { contentOf } from '../../sample/story/texts.js';
import type { TriedCommand } from './matrix-acting.js';
import type { MatrixCase } from './matrix-cases.js';
import { sampleOf } from './sample-body.js';

const ADDRESSES: Readonly<Record<Endpoint, string>> = {
  newCase: '/api/v1/cases',
  case: '/api/v1/cases/:caseId/commands',
  administration: '/api/v1/administration/commands',
};

/**
 * Every command people may send, with a body for each case, made from the schemas of the API's document. `unfilled`: is told
 * of one that this cannot make a body for, because of a pattern it does not know.
 */
export function triedCommands(
  registry: CommandRegistry,
  unfilled: (type: string) => void = refuse,
): readonly TriedCommand[] {
  const desk = new CommandDesk(registry);
  const shelf: SchemaShelf = new Map();
  shelveCommands(desk, shelf);
  const schemas = Object.fromEntries(shelf);
  const all = (Object.keys(ADDRESSES) as Endpoint[]).flatMap((endpoint) =>
    desk.offeredFacts(endpoint).map(({ type, capacities }) => ({
      type,
      capacities,
      path: ADDRESSES[endpoint],
      bodyIn: (file: MatrixCase | null) => {
        const name = `${type[0]!.toUpperCase()}${type.slice(1)}Command`;
        const body = sampleOf(schemas[name]!, schemas, givenIn(file)) as Record<string, unknown>;
        return { ...body, ...MORE[type] };
      },
    })),
  );
  return all.filter((command) => canBeFilled(command, unfilled));
}

function canBeFilled({ type, bodyIn }: TriedCommand, unfilled: (type: string) => void): boolean {
  try {
    bodyIn(null);
    return true;
  } catch {
    unfilled(type);
    return false;
  }
}

function refuse(type: string): never {
  throw new Error(`No body can be made for ${type}: add a text that fits its patterns to sample-body.ts.`);
}

/** Fields of which a command needs one or the other. */
const MORE: Readonly<Record<string, object>> = { changeOption: { title: 'En anden titel' } };

/** Values that make a command one the case could take; a text is a text, a file is a file. */
function givenIn(file: MatrixCase | null): Record<string, unknown> {
  return { content: contentOf('placement'), ...file?.fields };
}
