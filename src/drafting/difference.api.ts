import { Get, Param } from '@nestjs/common';
import { Optional, OneOf, RegionCode, WholeNumber } from '../platform/commands/fields.js';
import { ApiController } from '../platform/http/api-controller.js';
import { Asked } from '../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { SectionParams } from '../platform/http/case-parameters.js';
import { HttpProblem } from '../platform/http/failure.js';
import { Operation } from '../platform/http/operation.js';
import { summaryOf } from './difference/summary.pure.js';
import { DifferenceQuery, type ComparedRevision, type SectionDifference } from './difference.query.js';
import { DifferenceResource } from './difference.resource.js';
import { Permits } from '../platform/http/permission.js';

class DifferenceParameters {
  @Optional() @WholeNumber('from', 1) from?: number;
  @Optional() @WholeNumber('to', 1) to?: number;
  @Optional() @OneOf('since', ['answer']) since?: 'answer';
  @Optional() @RegionCode() region?: string;
}

/** What tells two revisions of a section apart. */
@Permits('case')
@ApiController('Afsnit')
export class DifferenceApi {
  constructor(private readonly query: DifferenceQuery) {}

  @Get('cases/:caseId/sections/:section/difference')
  @SectionParams()
  @Operation({
    id: 'readDifference',
    summary: 'Forskellen mellem to versioner af et afsnit',
    description:
      'Enten from (og to, ellers den gældende version), eller since=answer: fra den tidligere version, som regionen sidst sagde ja til.',
    answers: { type: DifferenceResource, description: 'Hele teksten med det, der er ændret.' },
    query: DifferenceParameters,
    problems: [403, 404],
  })
  async read(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('section') section: string,
    @Asked() asked: DifferenceParameters,
  ): Promise<DifferenceResource> {
    demandOneStart(asked);
    return resourceOf(section, await this.query.between(caller, caseId, section, asked));
  }
}

/** Errors: `HttpProblem` 400 for both ways to name the earlier version, or neither. */
function demandOneStart({ from, since, region }: DifferenceParameters): void {
  if ((from === undefined) === (since === undefined)) {
    const text = 'Angiv enten from eller since=answer.';
    throw new HttpProblem('invalid', 'query', text, { fields: [{ parameter: 'from', text }] });
  }
  if (region !== undefined && since === undefined) {
    const text = 'region bruges kun sammen med since=answer.';
    throw new HttpProblem('invalid', 'query', text, { fields: [{ parameter: 'region', text }] });
  }
}

function resourceOf(section: string, found: SectionDifference): DifferenceResource {
  const { before, after, since, difference } = found;
  const told = ({ number, hash, madeAt }: ComparedRevision) => ({ number, hash, madeAt });
  const summary = summaryOf(difference.counts);
  return { section, from: told(before), to: told(after), since, summary, ...difference };
}
