import * as Y from 'yjs';

/** How far a shared draft has come here: what each who writes has added. As text, for a field. */
export const stateOf = (doc: Y.Doc): string => asText(Y.encodeStateVector(doc));

const asText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** Whether a shared draft has come at least as far as another; not, when its state is none. */
export function hasAllOf(state: string, earlier: string): boolean {
  const [now, before] = [readState(state), readState(earlier)];
  return now !== null && before !== null && [...before].every(([who, so]) => (now.get(who) ?? 0) >= so);
}

function readState(text: string): Map<number, number> | null {
  try {
    return Y.decodeStateVector(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
  } catch {
    return null;
  }
}
