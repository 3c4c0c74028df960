import { Inject, Injectable } from '@nestjs/common';
import type { Procedure } from '../../procedure/procedure.js';
import { buildCaseProcess, type CaseProcess } from '../../workflow/case-process.js';

export const PROCEDURES = Symbol('samsvar:procedures');

/** Every procedure version the program knows, each with its machine, built once. */
@Injectable()
export class Processes {
  private readonly known = new Map<string, { procedure: Procedure; process: CaseProcess }>();

  constructor(@Inject(PROCEDURES) procedures: readonly Procedure[]) {
    for (const procedure of procedures) {
      this.known.set(key(procedure.id, procedure.version), {
        procedure,
        process: buildCaseProcess(procedure),
      });
    }
  }

  /** The procedure and machine of a version. Errors: a version this program does not know. */
  of(id: string, version: number): { procedure: Procedure; process: CaseProcess } {
    const found = this.known.get(key(id, version));
    if (!found) throw new Error(`Forløbsskabelonen ${id}, version ${version}, kendes ikke af dette program.`);
    return found;
  }

  /** `id@version` of every procedure this program knows; a worker leaves cases of others to one that knows them. */
  get names(): string[] {
    return [...this.known.keys()];
  }

  /** The newest version of a procedure; undefined when there is none. */
  newest(id: string): Procedure | undefined {
    return [...this.known.values()]
      .map(({ procedure }) => procedure)
      .filter((procedure) => procedure.id === id)
      .sort((a, b) => b.version - a.version)[0];
  }
}

const key = (id: string, version: number) => `${id}@${version}`;
