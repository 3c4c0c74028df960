import { procedures } from './catalogue.js';

/** Danish name of each region that any procedure asks, by code: "Nordjylland" of `DK-81`. The newest version's name holds. */
export const regionNames: ReadonlyMap<string, string> = new Map(
  procedures.flatMap(({ regions }) => regions.map(({ code, name }) => [code, name])),
);
