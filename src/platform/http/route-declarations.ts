import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { openMark } from './caller.js';
import { permitsMark, type Permission } from './permission.js';

type ControllerClass = abstract new (...args: never[]) => object;

/** A route as its controller declares it. */
export interface DeclaredRoute {
  readonly method: string;
  /** With a slash in front, parameters as `:name`. */
  readonly path: string;
  /** Class and method that answer it. */
  readonly handler: string;
  /** `open`: nobody need be signed in. Undefined: nothing was declared. */
  readonly permission: Permission | 'open' | undefined;
}

/** Every route of these controllers, with what it declares of who may reach it. */
export function declaredRoutes(controllers: readonly ControllerClass[]): DeclaredRoute[] {
  return controllers.flatMap((controller) => {
    const bases = pathsOf(controller);
    return handlersOf(controller).flatMap(([name, handler]) =>
      bases.flatMap((base) =>
        pathsOf(handler).map((own) => ({
          method: RequestMethod[Reflect.getMetadata('method', handler) as number]!,
          path: `/${base}/${own}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
          handler: `${controller.name}.${name}`,
          permission: permissionOf(controller, handler),
        })),
      ),
    );
  });
}

/** Errors: names every route that nobody said anything of; the process must not start with it. */
export function demandDeclarations(controllers: readonly ControllerClass[]): void {
  const missing = declaredRoutes(controllers).filter(({ permission }) => permission === undefined);
  if (missing.length === 0) return;
  const names = missing.map(({ method, path, handler }) => `${method} ${path} (${handler})`);
  throw new Error(
    `Routes without a declared permission: ${names.join(', ')}. Mark them with @Permits or @Open.`,
  );
}

function permissionOf(controller: object, handler: object): DeclaredRoute['permission'] {
  for (const place of [handler, controller]) {
    if (Reflect.getMetadata(openMark, place)) return 'open';
    const permission = Reflect.getMetadata(permitsMark, place) as Permission | undefined;
    if (permission) return permission;
  }
  return undefined;
}

const pathsOf = (place: object) =>
  [Reflect.getMetadata('path', place) as string | string[] | undefined].flat().map((path) => path ?? '');

function handlersOf(controller: ControllerClass): [string, object][] {
  const members = Object.entries(Object.getOwnPropertyDescriptors(controller.prototype as object));
  return members.flatMap(([name, { value }]): [string, object][] =>
    typeof value === 'function' && Reflect.getMetadata('method', value as object) !== undefined
      ? [[name, value as object]]
      : [],
  );
}
