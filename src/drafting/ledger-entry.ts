import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  Validate,
  ValidateIf,
  ValidatorConstraint,
} from 'class-validator';
import type { ValidatorConstraintInterface } from 'class-validator';

const long = { message: 'Teksten er for lang. Skriv højst 1.000 tegn her, og resten i afsnittets tekst.' };

@ValidatorConstraint({ name: 'existingDate' })
class ExistingDate implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    const date = new Date(`${String(value)}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
  }
  defaultMessage(): string {
    return 'Datoen findes ikke.';
  }
}

/** How one line of the requirement ledger (kravliste) is answered in a text. */
export class LedgerEntry {
  /** Besvaret, delvist besvaret, afvist med begrundelse. A line without an entry is silent. */
  @IsIn(['answered', 'partly', 'declined'], {
    message: 'Vælg, om kravet er besvaret, delvist besvaret eller afvist.',
  })
  status: 'answered' | 'partly' | 'declined';

  /** The block of the text that answers, counted from 1. Not checked against the text here: a text under work moves. */
  @IsOptional()
  @Min(1, { message: 'Vælg det sted i teksten, der svarer på kravet.' })
  @IsInt({ message: 'Vælg det sted i teksten, der svarer på kravet.' })
  paragraph?: number;

  @ValidateIf((entry: LedgerEntry) => entry.status === 'partly' || entry.missing !== undefined)
  @MaxLength(1000, long)
  @IsString({ message: 'Skriv, hvad der mangler i svaret.' })
  missing?: string;

  @ValidateIf((entry: LedgerEntry) => entry.status === 'partly' || entry.clarifiedBy !== undefined)
  @MaxLength(200, long)
  @IsString({ message: 'Skriv, hvem der afklarer resten.' })
  clarifiedBy?: string;

  /** Local date `YYYY-MM-DD`. */
  @ValidateIf((entry: LedgerEntry) => entry.status === 'partly' || entry.clarifiedByDate !== undefined)
  @Validate(ExistingDate)
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Skriv, hvornår resten er afklaret, som en dato.' })
  clarifiedByDate?: string;

  @ValidateIf((entry: LedgerEntry) => entry.status === 'declined' || entry.reason !== undefined)
  @MaxLength(1000, long)
  @IsString({ message: 'Skriv, hvorfor kravet ikke besvares.' })
  reason?: string;
}
