import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { isInheritedName } from '../commands/inherited-name.pure.js';
import { accepts } from './accept.pure.js';
import type { CallerRequest } from './caller.js';
import { HttpProblem } from './failure.js';
import { JSON_TYPE, operationMark, type OperationFacts } from './operation.js';

/** A request to an operation of the API. */
interface ApiRequest extends CallerRequest {
  readonly query: Readonly<Record<string, unknown>>;
  /** The query parameters, checked; set here. */
  asked?: object;
}

/** Holds a request to what its operation says of itself: form of the answer, type of the body, query parameters. */
@Injectable()
export class ApiGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  /** Errors: `HttpProblem` 400, 406, 415. */
  canActivate(context: ExecutionContext): boolean {
    const facts = this.reflector.get<OperationFacts | undefined>(operationMark, context.getHandler());
    if (!facts) throw new Error('An operation of the API is told of with @Operation.');
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const mediaTypes = [facts.answers.mediaType ?? JSON_TYPE].flat();
    if (!mediaTypes.some((one) => accepts(request.headers.accept, one))) {
      const text = `Svaret findes kun som ${mediaTypes.join(' eller ')}.`;
      throw new HttpProblem('notAcceptable', 'notAcceptable', text);
    }
    demandBody(request, facts.consumes);
    request.asked = readQuery(facts.query, request.query);
    return true;
  }
}

/** The checked query parameters of an operation. */
export const Asked = createParamDecorator(
  (_: unknown, context: ExecutionContext): object => context.switchToHttp().getRequest<ApiRequest>().asked!,
);

function demandBody({ headers }: ApiRequest, consumes: readonly string[] | undefined): void {
  if (!consumes) return;
  const [sent = ''] = (headers['content-type'] ?? '').split(';');
  if (consumes.includes(sent.trim().toLowerCase())) return;
  throw new HttpProblem('mediaType', 'mediaType', `Send indholdet som ${consumes.join(' eller ')}.`);
}

class NoQuery {}

/** Whole numbers come as text; nothing else is read into what was sent. Twice the same parameter is a list, and refused. */
function readQuery(query: OperationFacts['query'], sent: Readonly<Record<string, unknown>>): object {
  const reserved = Object.keys(sent).find(isInheritedName);
  if (reserved !== undefined) {
    const text = `Parameteren "${reserved}" kendes ikke her.`;
    throw new HttpProblem('invalid', 'query', text, { fields: [{ parameter: reserved, text }] });
  }
  const plain = Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{1,9}$/.test(value) && wantsNumber(query, name)
        ? Number(value)
        : value,
    ]),
  );
  const asked = plainToInstance(query ?? NoQuery, plain, { exposeUnsetFields: false });
  const errors = validateSync(asked, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  const inherited = Object.keys(sent).filter(isInheritedName).map(unknownParameter);
  const wrong = errors.map(({ property, constraints = {} }) =>
    Object.hasOwn(constraints, 'whitelistValidation')
      ? unknownParameter(property)
      : { parameter: property, text: Object.values(constraints).join(' ') },
  );
  const fields = [...inherited, ...wrong];
  if (fields.length === 0) return asked;
  throw new HttpProblem('invalid', 'query', fields.map(({ text }) => text).join(' '), { fields });
}

const unknownParameter = (parameter: string) => ({
  parameter,
  text: `Parameteren "${parameter}" kendes ikke her.`,
});

function wantsNumber(query: OperationFacts['query'], name: string): boolean {
  return (
    query !== undefined && Reflect.getMetadata('design:type', query.prototype as object, name) === Number
  );
}
