import { isInheritedName } from '../commands/inherited-name.pure.js';

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

/**
 * Whether some object of a valid JSON text has a key that every object has by itself, however it is escaped: as a field it
 * would take the place of what programs call, or reach a prototype.
 */
export function hasReservedKey(json: string): boolean {
  let last = '';
  for (const [token] of json.matchAll(TOKENS)) {
    if (token === ':' && isInheritedName(JSON.parse(last) as string)) return true;
    last = token;
  }
  return false;
}

/**
 * Whether some object of a valid JSON text has the same key twice. `JSON.parse` keeps the last one and says nothing, so
 * that two readers of one body could see two different commands.
 */
export function hasDuplicateKey(json: string): boolean {
  // One set per open object, null for an open list.
  const open: (Set<string> | null)[] = [];
  let last = '';
  for (const [token] of json.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const keys = open.at(-1);
      const key = JSON.parse(last) as string;
      if (keys?.has(key)) return true;
      keys?.add(key);
    }
    last = token;
  }
  return false;
}
