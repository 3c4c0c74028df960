/**
 * How often a property is tried: `usual` times in `npm test`, as many as `--runs` asks in `npm run test:property`, and
 * never more than `most`: only the histories of the statechart are worth tens of thousands.
 */
export function propertyRuns(usual: number, most: number): number {
  const asked = process.env.SAMSVAR_PROPERTY_RUNS;
  return asked === undefined ? usual : Math.min(Number(asked), most);
}
