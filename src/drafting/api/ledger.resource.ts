import { ApiProperty } from '@nestjs/swagger';

/** One thing the letter asks for, and how the text answers it. */
export class LedgerLineResource {
  @ApiProperty({ description: 'Kravets id.', example: 'placement.location' })
  id: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Kravets nummer i hele kravlisten.' })
  number: number;

  @ApiProperty({ description: 'Det afsnit, der svarer; "overall" er sammenfatningen.' })
  section: string;

  @ApiProperty({ description: 'Kravet i korte ord.' })
  text: string;

  @ApiProperty({
    enum: ['mandatory', 'recommended'],
    description: 'Om et ubesvaret krav standser kommenteringen, eller kun advarer.',
  })
  weight: string;

  @ApiProperty({ description: 'Brevets eget ord.', example: 'skal' })
  letterWord: string;

  @ApiProperty({ description: 'Den overskrift i brevet, kravet står under.' })
  heading: string;

  @ApiProperty({
    enum: ['answered', 'partly', 'declined', 'notRelevant', 'silent'],
    description: 'Besvaret, delvist besvaret, afvist, ikke relevant eller ubesvaret.',
  })
  state: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Den blok i teksten, der svarer, talt fra 1.',
  })
  paragraph: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Hvad der mangler i et delvist svar.' })
  missing: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Hvem der afklarer resten.' })
  clarifiedBy: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Hvornår resten er afklaret.' })
  clarifiedByDate: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Hvorfor kravet ikke besvares.' })
  reason: string | null;
}

/** A figure of a fact. */
export class FactValueResource {
  @ApiProperty({ description: 'Perioden eller tidspunktet.', example: 'januar-september 2022' })
  period: string;

  @ApiProperty({ description: 'Tallet, som det står i kilden.' })
  value: number;

  @ApiProperty({ description: 'Om kilden skriver "ca.".' })
  approximate: boolean;
}

/** Where a fact stands. */
export class FactSource {
  @ApiProperty({ description: 'Dokumentet.' })
  document: string;

  @ApiProperty({ description: 'Overskriften i dokumentet.' })
  heading: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    description: 'Numre på de fodnoter, der forklarer tallene.',
  })
  footnotes: number[];
}

/** A fact of the letter, ready to cite. */
export class FactResource {
  @ApiProperty({ description: 'Oplysningens id.' })
  id: string;

  @ApiProperty({ description: 'Oplysningen uden tal.' })
  text: string;

  @ApiProperty({ enum: ['percent', 'places', 'years'], description: 'Hvad tallene tæller.' })
  unit: string;

  @ApiProperty({ type: [FactValueResource], description: 'Tallene med deres perioder.' })
  values: FactValueResource[];

  @ApiProperty({ description: 'Hvad der er talt mod hvad.' })
  definition: string;

  @ApiProperty({ type: FactSource, description: 'Kilden.' })
  source: FactSource;
}
