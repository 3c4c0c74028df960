import { Injectable, type CanActivate, type ExecutionContext, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { validate as isUuid } from 'uuid';
import { seenCase, seenCaseNumbered } from '../cases/seen-case.reads.js';
import { Refused } from '../platform/commands/refusal.js';
import { Database } from '../platform/database/database.js';
import { openMark, type Caller, type CallerRequest } from '../platform/http/caller.js';
import { HttpProblem } from '../platform/http/failure.js';
import { opens, permitsMark, type Permission } from '../platform/http/permission.js';
import { demandDeclarations } from '../platform/http/route-declarations.js';
import { readAs } from './read-as.reads.js';
import { maySee } from './policy-of-reading.pure.js';

interface CaseRequest extends CallerRequest {
  readonly params?: { readonly caseId?: string; readonly number?: string };
}

/**
 * The first gate of every route: the role that the route declares, held today. A route without a declaration stops the
 * boot. The second gate is the policy, asked about the very thing.
 */
@Injectable()
export class PermissionGuard implements CanActivate, OnModuleInit {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly db: Database,
  ) {}

  /** Errors: a route that declares nothing. */
  onModuleInit(): void {
    const classes = this.discovery.getControllers().map(({ metatype }) => metatype);
    demandDeclarations(classes.filter((one): one is new () => object => typeof one === 'function'));
  }

  /** Errors: `HttpProblem` 403; `Refused` (unknown) when the route is of a case the caller may not even know of. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(openMark, places)) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(permitsMark, places);
    const request = context.switchToHttp().getRequest<CaseRequest>();
    const { caller } = request;
    const opened = permission !== undefined && caller !== undefined && opens(permission, caller.roles);
    // A form is answered before the policy is asked, when it is incomplete: not to whom the case is hidden.
    const sendsForm = request.method !== 'GET' && request.params?.number !== undefined;
    if (caller && (!opened || sendsForm)) await this.demandKnown(caller, request);
    if (opened) return true;
    throw new HttpProblem('forbidden', 'notForRole', 'Din rolle giver ikke adgang til at se det.');
  }

  /** A case that is hidden from the caller is answered as one that is not there, whatever the route. */
  private async demandKnown(caller: Caller, { params = {} }: CaseRequest): Promise<void> {
    const { caseId, number } = params;
    if (caseId === undefined && number === undefined) return;
    const known = await readAs(this.db, caller, async (tx, viewer) => {
      if (caseId !== undefined && !isUuid(caseId)) return false;
      const seen = caseId === undefined ? await seenCaseNumbered(tx, number!) : await seenCase(tx, caseId);
      return maySee(viewer, { what: 'case', case: seen }).ok;
    });
    if (!known) throw new Refused('unknown', 'unknownCase', 'Sagen findes ikke.');
  }
}
