import { applyDecorators } from '@nestjs/common';
import {
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';

/** Longest free text of one field, in characters. */
const LONGEST_TEXT = 20_000;
const NO_CONTROL = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

// Field rules of commands, each with its Danish text. One rule, one place; a command composes them.

export const SectionId = () => Matches(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/, { message: 'Vælg et afsnit.' });
export const RegionCode = () => Matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { message: 'Vælg en region.' });
export const Hash = () =>
  Matches(/^[0-9a-f]{64}$/, {
    message: 'Angiv den version, der svares på, ved dens kontrolnummer (64 tegn).',
  });
export const Id = () => IsUUID('all', { message: 'Angiv et gyldigt id.' });
export const LocalDate = (name: string) =>
  applyDecorators(
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: `${name} skal være en dato (åååå-mm-dd).` }),
    IsDateString({ strict: true }, { message: `${name} findes ikke i kalenderen.` }),
  );
export const Instant = (name: string) =>
  applyDecorators(
    Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/, {
      message: `${name} skal være en dato med klokkeslæt og tidszone.`,
    }),
    IsDateString({ strict: true }, { message: `${name} findes ikke i kalenderen.` }),
  );
export const Text = (name: string) =>
  applyDecorators(
    IsString({ message: `${name} skal udfyldes.` }),
    Matches(/\S/, { message: `${name} skal udfyldes.` }),
    MaxLength(LONGEST_TEXT, { message: `${name} må højst være ${LONGEST_TEXT} tegn.` }),
    Matches(NO_CONTROL, { message: `${name} indeholder tegn, der ikke kan gemmes. Skriv teksten uden dem.` }),
  );
export const ShortText = (name: string) =>
  applyDecorators(
    IsString({ message: `${name} skal udfyldes.` }),
    Length(1, 300, { message: `${name} skal være mellem 1 og 300 tegn.` }),
    Matches(/^[^\u0000-\u001f\u007f]*\S[^\u0000-\u001f\u007f]*$/, {
      message: `${name} skal stå på én linje og må ikke være tom.`,
    }),
  );
export const OneOf = (name: string, values: readonly string[]) =>
  IsIn(values, { message: `${name} skal være en af: ${values.join(', ')}.` });
export const YesNo = (name: string) => IsBoolean({ message: `${name} skal være ja eller nej.` });
export const WholeNumber = (name: string, least: number) =>
  applyDecorators(
    IsInt({ message: `${name} skal være et helt tal.` }),
    Min(least, { message: `${name} skal være mindst ${least}.` }),
  );
export const Structure = (name: string) => IsObject({ message: `${name} har ikke den rette form.` });
export const ListOf = (name: string) => IsArray({ message: `${name} skal være en liste.` });
export const Optional = () => IsOptional();
