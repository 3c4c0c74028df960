/** The milestones as picture and table. */
export const timeline = {
  states: { reached: 'nået', planned: 'planlagt', late: 'over fristen' },
  title: (weeks: string) => `Milepæle, ${weeks}`,
  description: (today: string, target: string, formal: string) =>
    `I dag ${today} ${target} ${formal} De samme datoer står i tabellen under figuren.`,
  today: (day: string) => `I dag ${day}`,
  week: 'Uge',
  movedFrom: 'flyttet herfra',
  submission: 'fremsendelse',
  weeks: (first: number, last: number, year: number) => `Uge ${first} til ${last}, ${year}`,
  weeksOfTwoYears: (first: number, firstYear: number, last: number, lastYear: number) =>
    `Uge ${first}, ${firstYear}, til uge ${last}, ${lastYear}`,
  section: 'Afsnit',
  milestone: 'Milepæl',
  date: 'Dato',
  state: 'Tilstand',
} as const;
