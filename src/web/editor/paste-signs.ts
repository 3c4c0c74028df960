const RAISED = new Map([...'0123456789+-=()n'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][at]!]));
const LOWERED = new Map([...'0123456789+-=()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][at]!]));

/**
 * Raised and lowered figures are signs of their own, so that "30 m²" with a note 1 does not become "30 m21"; the mark of a note
 * of LibreOffice's is parted from what the note says. Other raised words stand in the line.
 */
export function raiseSigns(root: HTMLElement): void {
  root.querySelectorAll('a.sdfootnotesym, a.sdendnotesym').forEach((mark) => {
    mark.textContent = `${inSigns(mark.textContent, RAISED) ?? mark.textContent} `;
  });
  root.querySelectorAll('sup, sub').forEach((one) => {
    const signs = inSigns(one.textContent, one.matches('sup') ? RAISED : LOWERED);
    if (signs !== null) one.textContent = signs;
  });
}

function inSigns(text: string, signs: ReadonlyMap<string, string>): string | null {
  const own = [...text.trim()].map((sign) => signs.get(sign));
  return own.length > 0 && own.every((sign) => sign !== undefined) ? own.join('') : null;
}
