import { csvOf } from './answer-sheets.pure.js';

describe('T11 a list for a spreadsheet', () => {
  const begins = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

  it.each(begins)('holds no cell that begins with %j', (sign) => {
    const text = `${sign}HYPERLINK("https://attacker.example";"x")`;
    const [, row] = csvOf([{ ord: text }]).split('\r\n');
    // Quoted, with an apostrophe before the sign: a spreadsheet shows it as text.
    expect(row!.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('keeps what only holds such a sign', () => {
    expect(csvOf([{ ord: 'Ja, men 2+2 = 4' }])).toContain('Ja, men 2+2 = 4');
  });
});
