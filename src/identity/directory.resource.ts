import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from './person.reads.js';

const ROLES = ['secretariat', 'chair', 'agency', 'reader', 'admin'];

/** An organisation, as resources name one. */
export class OrganisationRef {
  @ApiProperty({ format: 'uuid', description: 'Organisationens id.' })
  id: string;
  @ApiProperty({ description: 'Navn.' })
  name: string;
}

/** What lets the caller act today. */
export class GrantResource {
  @ApiProperty({
    enum: ['membership', 'mandate'],
    description: 'Eget medlemskab, eller et mandat fra en anden.',
  })
  kind: string;
  @ApiProperty({ enum: ROLES, description: 'Rolle.' })
  role: string;
  @ApiProperty({ type: String, nullable: true, description: 'Region, der kan handles på vegne af.' })
  region: string | null;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Hvis mandat det er.' })
  principal: PersonRef | null;
}

/** Who is signed in. */
export class Me {
  @ApiProperty({ type: PersonRef, description: 'Personen.' })
  person: PersonRef;
  @ApiProperty({
    enum: ['session', 'token'],
    description: 'Vist ved en browsers session eller et adgangstoken.',
  })
  through: string;
  @ApiProperty({ description: 'Falsk for et token, der kun må læse.' })
  mayAct: boolean;
  @ApiProperty({
    description:
      'Sand, når der også må svares, forelægges og fremsendes. En browsers session skal dertil være bekræftet inden for ti minutter.',
  })
  mayBind: boolean;
  @ApiProperty({ type: [GrantResource], description: 'De egenskaber, personen har i dag.' })
  grants: GrantResource[];
}

/** An organisation with the dates it holds. */
export class OrganisationResource {
  @ApiProperty({ format: 'uuid', description: 'Id.' })
  id: string;
  @ApiProperty({
    enum: ['secretariat', 'steeringGroup', 'agency', 'authority', 'operations'],
    description: 'Art.',
  })
  kind: string;
  @ApiProperty({ description: 'Navn.' })
  name: string;
  @ApiProperty({ type: String, nullable: true, description: 'Region.' })
  region: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Forum.', example: 'DASSOS' })
  forum: string | null;
  @ApiProperty({ format: 'date', description: 'Gælder fra.' })
  validFrom: string;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Gælder til og med.' })
  validTo: string | null;
}

/** A person with an account. */
export class PersonResource {
  @ApiProperty({ format: 'uuid', description: 'Id.' })
  id: string;
  @ApiProperty({ description: 'Navn.' })
  name: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'E-mail; kun for en systemadministrator, ellers null.',
  })
  email: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Telefon; kun for en systemadministrator, ellers null.',
  })
  phone: string | null;
  @ApiProperty({ description: 'Kontoen er lukket.' })
  disabled: boolean;
}

/** A person's role between two dates. */
export class MembershipResource {
  @ApiProperty({ format: 'uuid', description: 'Id.' })
  id: string;
  @ApiProperty({ type: PersonRef, description: 'Personen.' })
  person: PersonRef;
  @ApiProperty({ type: OrganisationRef, description: 'Organisationen.' })
  organisation: OrganisationRef;
  @ApiProperty({ enum: ROLES, description: 'Rolle.' })
  role: string;
  @ApiProperty({ type: String, nullable: true, description: 'Region.' })
  region: string | null;
  @ApiProperty({ format: 'date', description: 'Gælder fra.' })
  validFrom: string;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Gælder til og med.' })
  validTo: string | null;
}

/** A dated mandate: the substitute acts for one membership. */
export class MandateResource {
  @ApiProperty({ format: 'uuid', description: 'Id.' })
  id: string;
  @ApiProperty({ format: 'uuid', description: 'Medlemskabet, der handles for.' })
  membershipId: string;
  @ApiProperty({ type: PersonRef, description: 'Den, der handles for.' })
  principal: PersonRef;
  @ApiProperty({ type: PersonRef, description: 'Stedfortræderen.' })
  substitute: PersonRef;
  @ApiProperty({ enum: ROLES, description: 'Rolle.' })
  role: string;
  @ApiProperty({ type: String, nullable: true, description: 'Region.' })
  region: string | null;
  @ApiProperty({ format: 'date', description: 'Gælder fra.' })
  validFrom: string;
  @ApiProperty({ format: 'date', description: 'Gælder til og med.' })
  validTo: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Tilbagekaldt (UTC).' })
  revokedAt: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Begrundelsen; kun for en systemadministrator, ellers null.',
  })
  reason: string | null;
}
