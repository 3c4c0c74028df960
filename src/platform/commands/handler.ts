import 'reflect-metadata';
import type { NeededCapacity } from './actor.js';
import type { AdminScope, CaseScope, NewCaseScope, RowScope } from './scope.js';
import type { WriteSet } from './write-set.js';

/** What a command is: a class with validation rules and a constant `type`, the same name as in the API. */
export interface CommandClass<C = object> {
  new (): C;
  readonly type: string;
  /** What it does, in Danish, one sentence; the API's document says it. */
  readonly says?: string;
  /**
   * Binds a region or leaves the house: a browser's sender confirms who it is when the sign-in is a while ago, a program
   * needs a token that says so.
   */
  readonly binds?: boolean;
  /** The program's own: no person can send it. */
  readonly internal?: boolean;
}

/** What a command writes to, and thereby what guards it. */
export type Target = 'case' | 'newCase' | 'administration' | 'draft';

export interface HandlerMeta {
  readonly command: CommandClass;
  readonly target: Target;
  /** In which capacities it may be sent; the first one the person holds is used. */
  readonly capacities: readonly NeededCapacity[];
}

const HANDLES = Symbol('samsvar:handles');

/** Marks a provider as the handler of one command. Two handlers of one command stop the boot. */
export function Handles(
  command: CommandClass,
  target: Target,
  ...capacities: NeededCapacity[]
): ClassDecorator {
  return (handler) =>
    Reflect.defineMetadata(HANDLES, { command, target, capacities } satisfies HandlerMeta, handler);
}

/** The mark of a handler class; undefined for other providers. */
export function handlerMeta(handler: object): HandlerMeta | undefined {
  return Reflect.getMetadata(HANDLES, handler) as HandlerMeta | undefined;
}

/** Reads and decides; issues no writing SQL. Throws `Refused` with a typed reason. */
export interface CaseHandler<C> {
  decide(command: C, scope: CaseScope): Promise<WriteSet>;
}
export interface NewCaseHandler<C> {
  decide(command: C, scope: NewCaseScope): Promise<WriteSet>;
}
export interface AdminHandler<C> {
  decide(command: C, scope: AdminScope): Promise<WriteSet>;
}
export interface DraftHandler<C> {
  decide(command: C, scope: RowScope): Promise<WriteSet>;
}

/** Adds to a write set what follows from it (reminders, notices), in the same transaction. */
export abstract class Projection {
  abstract project(scope: CaseScope | NewCaseScope, writes: WriteSet): Promise<void>;
}
export const PROJECTIONS = Symbol('samsvar:projections');
