import SwaggerParser from '@apidevtools/swagger-parser';
import { CommandRegistry, parseCommand } from '../../../src/platform/commands/registry.js';
import { serveApi, type ServedApi } from '../../support/api.js';

describe('the document of the API', () => {
  let api: ServedApi;
  beforeAll(async () => void (api = await serveApi()));
  afterAll(() => api?.close());

  it('is OpenAPI 3.1 to a strict validator', async () => {
    const copy = JSON.parse(JSON.stringify(api.witness.document)) as never;
    await expect(SwaggerParser.validate(copy)).resolves.toMatchObject({ openapi: '3.1.0' });
  });

  it('says in Danish what each command does, and takes no field it does not name', () => {
    const commands = Object.entries(api.witness.document.components.schemas!).filter(
      ([name]) =>
        /.Command$/.test(name) && !/^(NewCase|Case|Administration|Allowed|Refused)Command$/.test(name),
    ) as [string, { description?: string; additionalProperties?: boolean; properties: { type: object } }][];
    expect(commands.length).toBeGreaterThan(60);
    expect(commands.filter(([, { description }]) => !description).map(([name]) => name)).toEqual([]);
    expect(commands.filter(([, { additionalProperties }]) => additionalProperties !== false)).toEqual([]);
  });

  it('has one operation by each id, each with a heading, and tells of every problem with one schema', () => {
    const operations = api.witness.operations().map(({ operation }) => operation);
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(operations.filter(({ summary }) => !summary)).toEqual([]);
    for (const { responses } of operations)
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '401', '406', '500', '503']));
  });

  it('is open to everybody, and tells of no page', async () => {
    const answer = await fetch(new URL('/api/openapi.json', api.url));
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(Object.keys(api.witness.document.paths).filter((path) => !path.startsWith('/api/v1/'))).toEqual(
      [],
    );
  });

  // Decision 0014: the document and the program give the same verdict, whatever stands in a field.
  it('takes of each command what the program takes, and refuses what it refuses', () => {
    const registry = api.arena.engine.app.get(CommandRegistry, { strict: false });
    const differ: string[] = [];
    let compared = 0;
    for (const type of registry.types()) {
      const name = `${type[0]!.toUpperCase()}${type.slice(1)}Command`;
      const schema = api.witness.document.components.schemas![name] as CommandSchema | undefined;
      if (!schema) continue;
      const program = (body: object) => taken(() => parseCommand(registry.handlerOf(type), body));
      const document = (body: object) => api.witness.fits(name, { type, ...body });
      const fields = Object.keys(schema.properties).filter(
        (field) => !['type', 'actingRegion', 'notPersonalNumber'].includes(field),
      );
      const value = (field: string) => VALUES.find((one) => api.witness.fitsField(name, field, one));
      const whole = Object.fromEntries(fields.map((field) => [field, value(field)]));
      const bodies: [string, object][] = [
        ['all of it', whole],
        ['one field more', { ...whole, somethingElse: 1 }],
        ...fields.map((field): [string, object] => [`without ${field}`, { ...whole, [field]: undefined }]),
        ...fields.flatMap((field) =>
          VALUES.map((one): [string, object] => [
            `${field} = ${JSON.stringify(one).slice(0, 40)}`,
            { ...whole, [field]: one },
          ]),
        ),
      ];
      for (const [what, body] of bodies) {
        const sent = JSON.parse(JSON.stringify(body)) as object;
        compared += 1;
        // The handler, not the class, looks into these: the document may say more than the class.
        const inside = /^(body|content|explanations) = /.test(what);
        if (document(sent) !== program(sent) && !(inside && program(sent))) differ.push(`${type}: ${what}`);
      }
    }
    expect(differ).toEqual([]);
    expect(compared).toBeGreaterThan(2000);
  });
});

interface CommandSchema {
  readonly properties: Readonly<Record<string, object>>;
}

const VALUES: readonly unknown[] = [
  'a'.repeat(64),
  '00000000-0000-4000-8000-000000000001',
  '2024-02-29',
  '2024-02-29T10:00:00Z',
  'DK-82',
  'Tekst',
  'placement',
  'yes',
  1,
  true,
  {},
  [],
  'a'.repeat(63),
  '2024-02-30',
  '2024-13-01T10:00:00Z',
  'dk-82',
  '',
  ' ',
  'to\nlinjer',
  'nul\u0000tegn',
  'x'.repeat(301),
  'x'.repeat(20_001),
  -1,
  0,
  1.5,
  'false',
  null,
  [1],
];

function taken(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
