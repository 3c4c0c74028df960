import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { API_ROOT } from '../api-controller.js';
import { CommandDesk } from '../command-desk.js';
import { PROBLEMS_EXTENSION } from '../operation.js';
import { shelveCommands } from './command-schemas.js';
import type { JsonSchema } from './json-schema.js';
import { problemResponses, responseName } from './problem-responses.js';
import type { SchemaShelf } from './schema-of-class.js';

interface Operation {
  operationId?: string;
  responses: Record<string, unknown>;
  [PROBLEMS_EXTENSION]?: number[];
}

const ABOUT = `Samsvars grænseflade for programmer. Enhver ændring er en handling med en nøgle (Idempotency-Key); samme nøgle
udføres kun én gang. Fejl er problem details (RFC 9457) på dansk. Kun det, som den, der spørger, må se, findes her.`;
const COOKIE = 'samsvar';

/** The OpenAPI 3.1 document of the running program: its operations, the answers' classes, and each command's own rules. */
export function makeDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Samsvar')
    .setDescription(ABOUT.replace(/\s+/g, ' '))
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/da/')
    .addServer('/', 'Den server, dokumentet er hentet fra')
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'samsvar_…',
        description: 'Adgangstoken for programmer.',
      },
      'bearer',
    )
    .addCookieAuth(
      COOKIE,
      {
        type: 'apiKey',
        in: 'cookie',
        description: 'En browsers session; ændringer kræver også CSRF-hovedet.',
      },
      'session',
    )
    .build();
  const document = SwaggerModule.createDocument(app, config);
  return finished(document, app.get(CommandDesk));
}

function finished(document: OpenAPIObject, desk: CommandDesk): OpenAPIObject {
  const shelf: SchemaShelf = new Map();
  shelveCommands(desk, shelf);
  const paths = Object.fromEntries(
    Object.entries(document.paths)
      .filter(([path]) => path.startsWith(`/${API_ROOT}/`))
      .map(([path, item]) => [path, finishedPath(item as Record<string, Operation>)]),
  );
  return {
    ...document,
    security: [{ bearer: [] }, { session: [] }],
    paths: paths,
    components: {
      ...document.components,
      schemas: sorted(withoutClash(document.components?.schemas ?? {}, Object.fromEntries(shelf))) as never,
      responses: problemResponses() as never,
    },
  };
}

/** Problem statuses become references to the shared responses; a read can also answer that nothing has changed. */
function finishedPath(item: Record<string, Operation>): Record<string, Operation> {
  return Object.fromEntries(
    Object.entries(item).map(([method, { [PROBLEMS_EXTENSION]: statuses = [], ...operation }]) => {
      const problems = statuses.map((status): [string, JsonSchema] => [
        String(status),
        { $ref: `#/components/responses/${responseName(status)}` },
      ]);
      const responses = { ...operation.responses, ...Object.fromEntries(problems) };
      return [method, { ...operation, responses: withHeaders(method, responses) }];
    }),
  );
}

const ETAG = { description: 'Svarets mærke; send det i If-None-Match.', schema: { type: 'string' } };

function withHeaders(method: string, responses: Record<string, unknown>): Record<string, unknown> {
  const ok = responses['200'] as { content?: Record<string, unknown> } | undefined;
  if (method !== 'get' || !ok?.content) return responses;
  return {
    ...responses,
    200: { ...ok, headers: { ETag: ETAG } },
    304: { description: 'Uændret siden det svar, hvis mærke blev sendt.', headers: { ETag: ETAG } },
  };
}

/** Errors: two classes of one name, of which the document could tell but one. */
function withoutClash<T>(
  answered: Record<string, T>,
  taken: Record<string, unknown>,
): Record<string, unknown> {
  const twice = Object.keys(answered).filter((name) => Object.hasOwn(taken, name));
  if (twice.length > 0) throw new Error(`Two schemas are called ${twice.join(', ')}.`);
  return { ...answered, ...taken };
}

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
