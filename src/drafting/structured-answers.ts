import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  Validate,
  ValidateIf,
  ValidateNested,
  ValidatorConstraint,
} from 'class-validator';
import type { ValidationArguments, ValidatorConstraintInterface } from 'class-validator';

const wholeNumber = { message: 'Skriv et helt tal på 0 eller derover.' };
const shortText = { message: 'Teksten er for lang. Skriv højst 500 tegn her, og resten i afsnittets tekst.' };
const pick = { message: 'Vælg en af mulighederne.' };
const object = { message: 'Oplysningerne kunne ikke læses. Hent siden igen.' };

@ValidatorConstraint({ name: 'notBelowMin' })
class NotBelowMin implements ValidatorConstraintInterface {
  validate(max: unknown, context: ValidationArguments): boolean {
    return (max as number) >= (context.object as Range).min;
  }
  defaultMessage(): string {
    return 'Det største tal skal være mindst lige så stort som det mindste.';
  }
}

/** A whole number, or a range with both ends included: `{ min: 20, max: 24 }`. Without `max` it is exactly `min`. */
export class Range {
  @Max(100_000, wholeNumber)
  @Min(0, wholeNumber)
  @IsInt(wholeNumber)
  min: number;

  @IsOptional()
  @Validate(NotBelowMin)
  @Max(100_000, wholeNumber)
  @IsInt(wholeNumber)
  max?: number;
}

@ValidatorConstraint({ name: 'notBesideMonths' })
class NotBesideMonths implements ValidatorConstraintInterface {
  validate(_quarter: unknown, context: ValidationArguments): boolean {
    return (context.object as Estimate).months === undefined;
  }
  defaultMessage(): string {
    return 'Skriv enten et antal måneder eller et kvartal, ikke begge dele.';
  }
}

/** A time that is never a forced date: months counted from a named event, or a quarter. */
export class Estimate {
  @ValidateIf(
    (estimate: Estimate) =>
      estimate.quarter === undefined || estimate.months !== undefined || estimate.from !== undefined,
  )
  @IsObject({ message: 'Skriv antal måneder og den begivenhed, de regnes fra, eller vælg et kvartal.' })
  @ValidateNested()
  @Type(() => Range)
  months?: Range;

  /** The event the months are counted from, e.g. "beslutning om etablering". */
  @ValidateIf((estimate: Estimate) => estimate.months !== undefined || estimate.from !== undefined)
  @MaxLength(200, shortText)
  @IsString({ message: 'Skriv, hvilken begivenhed månederne regnes fra.' })
  from?: string;

  /** `2027-Q2`; instead of months, not beside them. */
  @IsOptional()
  @Validate(NotBesideMonths)
  @Matches(/^20\d{2}-Q[1-4]$/, { message: 'Skriv kvartalet som år og kvartal, f.eks. 2027-Q2.' })
  quarter?: string;
}

export const consents = ['proposed', 'asked', 'conditional', 'yes', 'no'] as const;
/** What the body proposed has said: foreslået, spurgt, betinget ja, ja, nej. */
export type Consent = (typeof consents)[number];

/** The regional or municipal council proposed to operate the place. Consent is the body's own, not the regions'. */
export class Operator {
  @MaxLength(200, shortText)
  @IsString({ message: 'Skriv, hvem der foreslås som driftsherre.' })
  name: string;

  @IsIn(['region', 'municipality'], pick)
  kind: 'region' | 'municipality';

  @IsOptional()
  @IsIn(consents, pick)
  consent?: Consent;

  @IsOptional()
  @MaxLength(500, shortText)
  @IsString(shortText)
  condition?: string;
}

/** The council that can take the duty to admit (modtagepligt); may be another than the operator. */
export class AdmissionDuty {
  @MaxLength(200, shortText)
  @IsString({ message: 'Skriv, hvilken kommunalbestyrelse der kan påtage sig modtagepligten.' })
  council: string;

  @IsOptional()
  @IsIn(consents, pick)
  status?: Consent;

  @IsOptional()
  @MaxLength(500, shortText)
  @IsString(shortText)
  condition?: string;
}

export class PlacementAnswers {
  @IsOptional()
  @Matches(/^DK-\d{2}$/, { message: 'Vælg en af regionerne.' })
  region?: string;

  @IsOptional()
  @MaxLength(200, shortText)
  @IsString(shortText)
  municipality?: string;

  @IsOptional()
  @MaxLength(500, shortText)
  @IsString(shortText)
  site?: string;

  /** The existing institution the place becomes a department of; empty when it stands alone or nothing is said. */
  @IsOptional()
  @MaxLength(200, shortText)
  @IsString(shortText)
  departmentOf?: string;

  @IsOptional()
  @IsObject(object)
  @ValidateNested()
  @Type(() => Operator)
  operator?: Operator;

  @IsOptional()
  @IsObject(object)
  @ValidateNested()
  @Type(() => AdmissionDuty)
  admissionDuty?: AdmissionDuty;

  @IsOptional()
  @IsIn(['shared', 'single', 'open'], pick)
  sharedOperation?: 'shared' | 'single' | 'open';
}

/** One phase; places are counted from the start, so "12, later 24" is 12 and 24, not 12 and 12. */
export class Phase {
  @IsObject({ message: 'Skriv, hvor mange pladser der er efter etapen.' })
  @ValidateNested()
  @Type(() => Range)
  places: Range;

  @IsOptional()
  @IsObject(object)
  @ValidateNested()
  @Type(() => Estimate)
  estimate?: Estimate;
}

export class DimensioningAnswers {
  @IsOptional()
  @IsObject(object)
  @ValidateNested()
  @Type(() => Range)
  places?: Range;

  @IsOptional()
  @ArrayMaxSize(10, { message: 'Der er plads til 10 etaper.' })
  @IsArray(object)
  @ValidateNested({ each: true })
  @Type(() => Phase)
  phases?: Phase[];

  /** The principle by which citizens, not only places, are divided. */
  @IsOptional()
  @MaxLength(500, shortText)
  @IsString(shortText)
  distribution?: string;

  /** Citizens expected at the new place, if known. */
  @IsOptional()
  @IsObject(object)
  @ValidateNested()
  @Type(() => Range)
  citizensHere?: Range;

  /** Citizens expected to stay at Kofoedsminde, if known. */
  @IsOptional()
  @IsObject(object)
  @ValidateNested()
  @Type(() => Range)
  citizensThere?: Range;
}

export class ProfessionalAnswers {
  /** Within what time sufficient specialisation is reached. */
  @IsOptional()
  @IsObject(object)
  @ValidateNested()
  @Type(() => Estimate)
  horizon?: Estimate;
}

export class FinancingAnswers {
  @IsOptional()
  @IsIn(['new', 'department'], pick)
  form?: 'new' | 'department';

  @IsOptional()
  @IsIn(['objective', 'rate', 'mixture'], pick)
  model?: 'objective' | 'rate' | 'mixture';

  /** How the mixture is made up. */
  @IsOptional()
  @MaxLength(500, shortText)
  @IsString(shortText)
  mixture?: string;

  /** Whether the proposal follows Kofoedsminde's model; empty until a source says which that is. */
  @IsOptional()
  @IsBoolean(pick)
  sameModel?: boolean;

  /** The number of places the financing is worked out for. */
  @IsOptional()
  @IsObject(object)
  @ValidateNested()
  @Type(() => Range)
  places?: Range;
}

export class TimelineAnswers {
  @IsOptional()
  @IsObject(object)
  @ValidateNested()
  @Type(() => Estimate)
  estimate?: Estimate;

  @IsOptional()
  @ArrayMaxSize(10, { message: 'Der er plads til 10 etaper.' })
  @IsArray(object)
  @ValidateNested({ each: true })
  @Type(() => Phase)
  phases?: Phase[];
}
