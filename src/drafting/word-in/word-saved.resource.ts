import { ApiProperty } from '@nestjs/swagger';
import { SavedDraft } from '../api/section.resource.js';

/** A Word file that became the next draft of a text. */
export class WordSaved extends SavedDraft {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Antal kommentarer i dokumentet, der er blevet kommentarer i sagen.',
  })
  comments: number;

  @ApiProperty({
    type: [String],
    description: 'Hvad der ikke er taget med fra dokumentet, i danske sætninger.',
  })
  notices: readonly string[];
}
