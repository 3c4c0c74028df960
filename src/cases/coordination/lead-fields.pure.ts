const PREFIX = 'lead-';
const BEFORE = 'before-';

/** The field of a section's lead, and the hidden one that holds who led when the page was shown. */
export const leadField = (section: string): string => `${PREFIX}${section}`;
export const beforeField = (section: string): string => `${BEFORE}${section}`;

/** The sections for which another secretariat was chosen than the one that led when the page was shown. */
export function leadChanges(
  fields: Readonly<Record<string, string>>,
): { readonly section: string; readonly region: string }[] {
  return Object.entries(fields).flatMap(([name, region]) => {
    if (!name.startsWith(PREFIX) || region === '') return [];
    const section = name.slice(PREFIX.length);
    return region === fields[beforeField(section)] ? [] : [{ section, region }];
  });
}
