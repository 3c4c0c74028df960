/** Variables of the tools around the program: the test run and CI set them for their own use. */
const ofTools =
  /^SAMSVAR_(TEST_|PROPERTY_|(REQUIRE_ALL|OWN_NODE|CADDY|CHROMIUM|FAULTS_SHARE|LETTER|WRITE_GOLDEN)$)/;
/** Further away than this, a name is hardly a slip of the finger. */
const FARTHEST = 3;

/** A warning for each `SAMSVAR_...` that the program does not know: a misspelt setting would otherwise be silently the default. */
export function unknownVariables(
  env: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('SAMSVAR_') && !known.includes(name) && !ofTools.test(name))
    .sort()
    .map((name) => {
      const near = nearest(name, known);
      return `${printable(name)} kendes ikke og har ingen virkning.${near ? ` Er ${near} ment?` : ''}`;
    });
}

const printable = (name: string) => name.replace(/[^A-Za-z0-9_]/g, '?').slice(0, 60);

function nearest(name: string, known: readonly string[]): string | undefined {
  const measured = known.map((other) => ({ other, distance: distance(name, other) }));
  const best = measured.sort((one, two) => one.distance - two.distance)[0];
  return best && best.distance <= FARTHEST ? best.other : undefined;
}

/** Levenshtein's: letters put in, left out or exchanged. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const exchanged = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, exchanged));
    }
    row = next;
  }
  return row[to.length]!;
}
