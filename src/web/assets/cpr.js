// Warns while somebody writes what reads like a CPR number. The server examines everything again: this is help.
// The same rules as platform/personal/personal-number.pure.ts, which says where they come from; a test compares the two.

const DASH = '[\\u00ad\\u2010-\\u2015\\u2212\\ufe63\\uff0d-]';
const BLANK = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]';
const LIKELY = new RegExp(
  `(?<!\\d)(\\d\\d)(\\.?)(\\d\\d)\\2(\\d\\d)(${BLANK}?${DASH}${BLANK}?|${BLANK})?(\\d{4})(?!\\d)`,
  'gu',
);
const NAMED = /(?:cpr|nr|nummer)[-.:_]?$/iu;
const JOINED_BEFORE = new RegExp(`(?:\\d${DASH}|\\+|[\\p{L}_])$`, 'u');
const JOINED_AFTER = new RegExp(`^(?:${DASH}\\d|[\\p{L}_])`, 'u');
const BANK = /(?:^|\D)\d{4}[ -]$/;
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const QUIET_MS = 400;

const isChecked = (digits) =>
  WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;

function isBirthDate(day, month, year, seventh) {
  const date = day > 60 ? day - 60 : day;
  let century = 1900;
  if (seventh === 4 || seventh === 9) century = year <= 36 ? 2000 : 1900;
  else if (seventh > 3) century = year <= 57 ? 2000 : 1800;
  const real = new Date(Date.UTC(century + year, month - 1, date));
  return date > 0 && real.getUTCDate() === date && real.getUTCMonth() === month - 1;
}

function looksLikeCpr(raw) {
  const text = raw.replace(/[\u200b-\u200f\u2060-\u2064\ufeff]/g, '').normalize('NFKC');
  for (const match of text.matchAll(LIKELY)) {
    const [whole, day, , month, year, parted, serial] = match;
    if (!isBirthDate(Number(day), Number(month), Number(year), Number(serial[0]))) continue;
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const end = match.index + whole.length;
    if (JOINED_BEFORE.test(before) && !NAMED.test(before)) continue;
    if (JOINED_AFTER.test(text.slice(end, end + 2))) continue;
    if (isChecked(`${day}${month}${year}${serial}`) || parted !== undefined || !BANK.test(before))
      return true;
  }
  return false;
}

const words = document.querySelector('[data-cpr-words]')?.dataset.cprWords;
const timers = new Map();

function warn(field) {
  const known = field.parentElement.querySelector('[data-cpr-note]');
  if (!looksLikeCpr(field.value)) return known?.remove();
  if (known) return;
  const note = document.createElement('p');
  note.className = 'field-fault';
  note.dataset.cprNote = '';
  note.setAttribute('role', 'status');
  field.after(note);
  // Said after it stands there, so that it is read aloud.
  note.textContent = words;
}

addEventListener('input', ({ target }) => {
  if (!words || !target.matches?.('form[method="post"] :is(textarea, input[type="text"])')) return;
  clearTimeout(timers.get(target));
  timers.set(target, setTimeout(warn, QUIET_MS, target));
});
