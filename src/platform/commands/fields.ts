import { applyDecorators } from '@nestjs/common';
import {
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import type { FieldTold } from '../http/openapi/json-schema.js';

/** Longest free text of one field, in characters. */
const LONGEST_TEXT = 20_000;
const NO_CONTROL = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

// Field rules of commands, each with its Danish text and what the API's document says of it. One rule, one place; a
// command composes them. The schema itself is worked out from the rules (http/openapi/schema-of-class.ts).

/** A rule's refusal, what the field is, and what its schema says beside the rule. */
const told = (message: string, description: string, schema?: FieldTold['schema']) => ({
  message,
  context: { description, schema } satisfies FieldTold,
});

export const SectionId = (each: { each?: boolean } = {}) =>
  Matches(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/, {
    ...told('Vælg et afsnit.', 'Afsnittets id', { examples: ['placement'] }),
    ...each,
  });
export const RegionCode = (each: { each?: boolean } = {}) =>
  Matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, {
    ...told('Vælg en region.', 'Regionens kode (ISO 3166-2)', { examples: ['DK-82'] }),
    ...each,
  });
export const Hash = () =>
  Matches(
    /^[0-9a-f]{64}$/,
    told(
      'Angiv den version, der svares på, ved dens kontrolnummer (64 tegn).',
      'Kontrolnummer (SHA-256) for præcis den tekst, handlingen gælder',
    ),
  );
export const Id = (description = 'Id') => IsUUID('all', told('Angiv et gyldigt id.', description));
export const LocalDate = (name: string) =>
  applyDecorators(
    Matches(
      /^\d{4}-\d{2}-\d{2}$/,
      told(`${name} skal være en dato (åååå-mm-dd).`, `${name} (dansk dato)`, { format: 'date' }),
    ),
    IsDateString({ strict: true }, { message: `${name} findes ikke i kalenderen.` }),
  );
export const Instant = (name: string) =>
  applyDecorators(
    Matches(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
      told(`${name} skal være en dato med klokkeslæt og tidszone.`, `${name} (ISO 8601 med tidszone)`),
    ),
    IsDateString({ strict: true }, { message: `${name} findes ikke i kalenderen.` }),
  );
export const Text = (name: string) =>
  applyDecorators(
    IsString(told(`${name} skal udfyldes.`, name)),
    Matches(/\S/, { message: `${name} skal udfyldes.` }),
    MaxLength(LONGEST_TEXT, { message: `${name} må højst være ${LONGEST_TEXT} tegn.` }),
    Matches(NO_CONTROL, { message: `${name} indeholder tegn, der ikke kan gemmes. Skriv teksten uden dem.` }),
  );
export const ShortText = (name: string) =>
  applyDecorators(
    IsString(told(`${name} skal udfyldes.`, name)),
    Length(1, 300, { message: `${name} skal være mellem 1 og 300 tegn.` }),
    // Blanks, something that is none, and the rest: one way only to read a text, however long.
    Matches(/^[^\S\u0000-\u001f\u007f]*[^\s\u0000-\u001f\u007f][^\u0000-\u001f\u007f]*$/, {
      message: `${name} skal stå på én linje og må ikke være tom.`,
    }),
  );
/** An address on the web: http or https, a host, no name and password in it. */
export const WebAddress = (name: string) =>
  applyDecorators(
    Matches(
      /^https?:\/\/[^\s/?#@]+(?:[/?#][^\s]*)?$/,
      told(`${name} skal være en adresse, der begynder med https:// eller http://.`, name, { format: 'uri' }),
    ),
    MaxLength(500, { message: `${name} må højst være 500 tegn.` }),
  );
/** One address that mail can be sent to, bare: no name, no list, nothing that could add a header. */
export const MailAddress = () =>
  Matches(
    /^(?=.{6,254}$)[^\s@<>(),;:"\\[\]\u0000-\u001f]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?\.[a-zA-Z]{2,}$/,
    told('Skriv én mailadresse, f.eks. navn@styrelse.dk.', 'Mailadresse', { format: 'email' }),
  );
export const OneOf = (name: string, values: readonly string[]) =>
  IsIn(values, told(`${name} skal være en af: ${values.join(', ')}.`, name, { type: 'string' }));
export const YesNo = (name: string) => IsBoolean(told(`${name} skal være ja eller nej.`, name));
/** What a column of whole numbers holds. */
const MOST = 2_147_483_647;
export const WholeNumber = (name: string, least: number) =>
  applyDecorators(
    IsInt(told(`${name} skal være et helt tal.`, name)),
    Min(least, { message: `${name} skal være mindst ${least}.` }),
    Max(MOST, { message: `${name} er for stort et tal.` }),
  );
const WRONG_STATE = 'Den fælles teksts tilstand har ikke den rette form. Udelad feltet.';
/** How far a shared text has come: a state vector of Yjs in base64. */
export const LiveState = () =>
  applyDecorators(
    Matches(
      /^[A-Za-z0-9+/]+={0,2}$/,
      told(WRONG_STATE, 'Hvor langt den fælles tekst er kommet (sættes af siden, hvor der skrives)'),
    ),
    MaxLength(65_536, { message: WRONG_STATE }),
  );
/** An object; `schema` says its inner form, which the handler checks. */
export const Structure = (name: string, schema?: FieldTold['schema']) =>
  IsObject(told(`${name} har ikke den rette form.`, name, schema));
export const ListOf = (name: string) => IsArray(told(`${name} skal være en liste.`, name));
/** The field may be left out. Present, it must hold: null is no way to say nothing. */
export const Optional = () => ValidateIf((_command, value: unknown) => value !== undefined);
