import { ApiProperty } from '@nestjs/swagger';

/** A person, as resources name one. */
export class PersonRef {
  @ApiProperty({ format: 'uuid', description: 'Personens id.' })
  id: string;

  @ApiProperty({ description: 'Personens navn.' })
  name: string;
}

/** A person by id, from names that were read before (`namesOf`). */
export const personRef = (id: string, names: ReadonlyMap<string, string>): PersonRef => ({
  id,
  name: names.get(id) ?? 'Ukendt',
});
