/** What of an entry a person at a terminal does not need. */
const left = new Set(['level', 'time', 'pid', 'role', 'msg', 'context', 'err']);
// Everything a terminal obeys or breaks a line at.
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** One entry of the log (a line of JSON) as one line for a person, times in UTC; frames of an error on lines of their own, indented. */
export function readable(line: string): string {
  const entry = JSON.parse(line) as Record<string, unknown>;
  const context = typeof entry.context === 'string' ? `${plain(entry.context)}: ` : '';
  const rest = Object.entries(entry)
    .filter(([name]) => !left.has(name))
    .map(([name, value]) => `${name}=${plain(typeof value === 'string' ? value : JSON.stringify(value))}`);
  const head = [
    plain(text(entry.time).slice(11, 23)),
    plain(text(entry.level)).toUpperCase().padEnd(5),
    `${context}${plain(text(entry.msg))}`,
    ...rest,
  ].join(' ');
  return `${head}${errorLines(entry.err)}\n`;
}

function errorLines(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { type, message, code, stack, cause } = error as Record<string, unknown>;
  const said = [text(type), text(message), text(code)].filter(Boolean).map(plain).join(' ');
  const frames = Array.isArray(stack) ? stack.map((frame) => `\n      ${plain(text(frame))}`) : [];
  return `\n    ${said}${frames.join('')}${errorLines(cause)}`;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const plain = (value: string): string =>
  value.replace(control, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
