import { Get } from '@nestjs/common';
import { ApiController } from '../platform/http/api-controller.js';
import { Asked } from '../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { Operation } from '../platform/http/operation.js';
import { pageOf, PageQuery, type Page } from '../platform/http/page.js';
import { DirectoryQuery } from './directory.query.js';
import {
  MandateResource,
  Me,
  MembershipResource,
  OrganisationResource,
  PersonResource,
} from './directory.resource.js';
import { Permits } from '../platform/http/permission.js';

const OrganisationPage = pageOf(OrganisationResource);
const PersonPage = pageOf(PersonResource);
const MembershipPage = pageOf(MembershipResource);
const MandatePage = pageOf(MandateResource);
const SEEN = 'Systemadministratorer ser også det, der ikke længere gælder.';

/** Who is signed in, and who is who. */
@Permits('directory')
@ApiController('Personer og organisationer')
export class DirectoryApi {
  constructor(private readonly query: DirectoryQuery) {}

  @Permits('own')
  @Get('me')
  @Operation({
    id: 'readMe',
    summary: 'Hvem du er, og hvem du kan handle for i dag',
    answers: { type: Me, description: 'Personen og dens egenskaber.' },
    problems: [403],
  })
  me(@CurrentCaller() caller: Caller): Promise<Me> {
    return this.query.me(caller);
  }

  @Get('organisations')
  @Operation({
    id: 'listOrganisations',
    summary: 'Organisationer',
    description: SEEN,
    answers: { type: OrganisationPage, description: 'En side af organisationer.' },
    query: PageQuery,
    problems: [403],
  })
  organisations(
    @CurrentCaller() caller: Caller,
    @Asked() query: PageQuery,
  ): Promise<Page<OrganisationResource>> {
    return this.query.organisations(caller, query);
  }

  @Get('people')
  @Operation({
    id: 'listPeople',
    summary: 'Personer',
    description: SEEN,
    answers: { type: PersonPage, description: 'En side af personer.' },
    query: PageQuery,
    problems: [403],
  })
  people(@CurrentCaller() caller: Caller, @Asked() query: PageQuery): Promise<Page<PersonResource>> {
    return this.query.people(caller, query);
  }

  @Get('memberships')
  @Operation({
    id: 'listMemberships',
    summary: 'Hvem der har hvilken rolle',
    description: SEEN,
    answers: { type: MembershipPage, description: 'En side af medlemskaber.' },
    query: PageQuery,
    problems: [403],
  })
  memberships(@CurrentCaller() caller: Caller, @Asked() query: PageQuery): Promise<Page<MembershipResource>> {
    return this.query.memberships(caller, query);
  }

  @Get('mandates')
  @Operation({
    id: 'listMandates',
    summary: 'Mandater: hvem der er stedfortræder for hvem',
    description: SEEN,
    answers: { type: MandatePage, description: 'En side af mandater.' },
    query: PageQuery,
    problems: [403],
  })
  mandates(@CurrentCaller() caller: Caller, @Asked() query: PageQuery): Promise<Page<MandateResource>> {
    return this.query.mandates(caller, query);
  }
}
