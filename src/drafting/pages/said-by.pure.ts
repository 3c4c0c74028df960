import { texts } from '../../texts/texts.js';

/** "Sekretariat Sjælland", with the person's name where that is another. `region`: the region's name, not its code. */
export function saidBy(region: string, name: string | undefined): string {
  const office = texts.section.secretariat(region);
  return name === undefined || name === office ? office : `${name}, ${office}`;
}
