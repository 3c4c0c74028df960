import { ApiProperty } from '@nestjs/swagger';
import { problemKinds, problemType, type ProblemKind } from './problem-kinds.js';

/** One field of the request that is wrong. */
export class ProblemField {
  @ApiProperty({
    required: false,
    description: 'Feltet i forespørgslens indhold (JSON Pointer, RFC 6901).',
    example: '/words',
  })
  pointer?: string;

  @ApiProperty({ required: false, description: 'Parameteren i adressen eller hovedet.', example: 'limit' })
  parameter?: string;

  @ApiProperty({ description: 'Hvad der er galt, og hvad der skal skrives i stedet.' })
  detail: string;
}

/** Two versions of what was to be changed. */
export class ProblemVersions {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Den version, afsenderen havde læst.' })
  yours: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Den version, der er gemt.' })
  stored: number;
}

/** What went wrong, for programs and people: RFC 9457, with Danish texts. */
export class Problem {
  @ApiProperty({
    enum: (Object.keys(problemKinds) as ProblemKind[]).map(problemType),
    description: 'Problemets art. Ændres aldrig.',
  })
  type: string;

  @ApiProperty({ description: 'Arten i få ord.', example: problemKinds.refused.title })
  title: string;

  @ApiProperty({ type: 'integer', minimum: 400, maximum: 599, description: 'HTTP-status.', example: 409 })
  status: number;

  @ApiProperty({ description: 'Hvad der skete, og hvad man kan gøre.' })
  detail: string;

  @ApiProperty({
    pattern: '^F-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$',
    description: 'Referencenummer, som loggen kender.',
    example: 'F-7K3Q-2M9X',
  })
  instance: string;

  @ApiProperty({
    description: 'Den nøjagtige årsag, som programmer kan skelne på. Der kan komme flere til.',
    example: 'notInState',
  })
  code: string;

  @ApiProperty({ type: [ProblemField], required: false, description: 'De felter, der skal rettes.' })
  errors?: ProblemField[];

  @ApiProperty({
    type: ProblemVersions,
    required: false,
    description: 'De to versioner, når det, der skulle ændres, er ændret i mellemtiden.',
  })
  versions?: ProblemVersions;
}
