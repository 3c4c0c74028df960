import { brokenConstraint } from '../database/errors.js';
import { Refused } from './refusal.js';

/** What the database refuses, in Danish, by the constraint's name. Handlers refuse first; this is the last word. */
const TEXTS: Readonly<Record<string, string>> = {
  person_email_key: 'E-mailadressen bruges allerede af en anden person.',
  membership_one_chair: 'Regionen har allerede en formand i den periode. Afslut det medlemskab først.',
  membership_period: 'Sidste dag skal ligge på eller efter første dag.',
  membership_region: 'Vælg den region, rollen gælder.',
  membership_person_id_fkey: 'Personen findes ikke.',
  membership_organisation_id_fkey: 'Organisationen findes ikke.',
  organisation_region: 'Vælg den region, organisationen hører til.',
  mandate_substitute_id_fkey: 'Stedfortræderen findes ikke.',
  mandate_not_backdated: 'Et mandat kan ikke dateres tilbage.',
  absence_once: 'Der er allerede registreret fravær i de dage.',
  case_file_number_key: 'Sagsnummeret er allerede i brug.',
};
const UNFORESEEN =
  'Oplysningerne strider mod det, der allerede er registreret. Hent siden igen, og prøv på ny.';

/** Integrity violations (SQLSTATE class 23) as a refusal; null for every other error. */
export function refusedByDatabase(error: unknown): Refused | null {
  const broken = brokenConstraint(error);
  if (!broken || !broken.code.startsWith('23')) return null;
  return new Refused('refused', broken.constraint, TEXTS[broken.constraint] ?? UNFORESEEN);
}
