import multipart from '@fastify/multipart';
import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { API_ROOT } from './api-controller.js';
import { isApi } from './answer-problem.js';
import { HttpProblem } from './failure.js';
import { hasDuplicateKey, hasReservedKey } from './json-body.pure.js';
import { makeDocument } from './openapi/document.js';
import { OpenApiDocument } from './openapi/openapi.controller.js';
import { readPageForms } from './page-form.js';

/** A file of 20 MiB inside a command, in base64 and with what stands around it. */
const COMMAND_BODY_LIMIT = 28 * 1024 * 1024 + 64 * 1024;
const COMMANDS_OF_A_CASE = `/${API_ROOT}/cases/:caseId/commands`;

/**
 * What must be set before the routes are: how a body is read, how large it may be, and 405 for a method that an address
 * does not take.
 */
export async function prepareApi(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart);
  readBodies(app);
  readPageForms(app);
  const routes = new Map<string, Set<string>>();
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRoute', (route) => {
    if (!isApi(route.url)) return;
    if (route.url === COMMANDS_OF_A_CASE) route.bodyLimit = COMMAND_BODY_LIMIT;
    const methods = routes.get(route.url) ?? new Set();
    for (const method of [route.method].flat()) methods.add(method);
    routes.set(route.url, methods);
  });
  server.addHook('onRequest', (request, _reply, done) => {
    done(request.is404 ? methodProblem(routes, request.url) : undefined);
  });
}

/** Says how the document is made; call when the routes are set. Only a process that serves the API has one. */
export function describeApi(app: INestApplication): void {
  const document = app.get(OpenApiDocument, { strict: false });
  document.madeBy(() => makeDocument(app));
}

/** JSON that can be read in one way only: no key twice, none that reaches a prototype. */
function readBodies(app: NestFastifyApplication): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', {}, (request, body, done) => {
    const text = body.toString();
    void parse(request as never, text, (error, value) => {
      if (!error && hasDuplicateKey(text))
        return done(
          new HttpProblem('malformed', 'duplicateKey', 'Det samme felt står flere gange. Send det én gang.'),
        );
      if (!error && hasReservedKey(text))
        return done(new HttpProblem('malformed', 'reservedKey', 'Et felt har et navn, der ikke må bruges.'));
      done(error, value);
    });
  });
}

function methodProblem(
  routes: ReadonlyMap<string, ReadonlySet<string>>,
  url: string,
): HttpProblem | undefined {
  if (!isApi(url)) return undefined;
  const path = url.split('?')[0]!.split('/');
  const taken = [...routes]
    .filter(([pattern]) => fits(pattern.split('/'), path))
    .flatMap(([, methods]) => [...methods]);
  if (taken.length === 0) return undefined;
  const allow = [...new Set(taken)].sort().join(', ');
  return new HttpProblem('method', 'method', `Adressen tager kun imod ${allow}.`, { headers: { allow } });
}

const fits = (pattern: readonly string[], path: readonly string[]) =>
  pattern.length === path.length &&
  pattern.every((part, index) => part.startsWith(':') || part === path[index]);
