import { attachmentNamed } from './content-disposition.pure.js';

describe('the name of a file in a header', () => {
  it.each([
    ['svar.pdf', `attachment; filename="svar.pdf"; filename*=UTF-8''svar.pdf`],
    [
      'Høringssvar på æble.pdf',
      `attachment; filename="Hoeringssvar paa aeble.pdf"; filename*=UTF-8''H%C3%B8ringssvar%20p%C3%A5%20%C3%A6ble.pdf`,
    ],
    ['a"b\\c%.txt', `attachment; filename="a_b_c_.txt"; filename*=UTF-8''a%22b%5Cc%25.txt`],
    ["d'Or (1)*.txt", `attachment; filename="d'Or (1)*.txt"; filename*=UTF-8''d%27Or%20%281%29%2A.txt`],
    [
      'a\r\nSet-Cookie: x.txt',
      `attachment; filename="a__Set-Cookie: x.txt"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x.txt`,
    ],
    ['é\ud800.txt', `attachment; filename="e_.txt"; filename*=UTF-8''%C3%A9%EF%BF%BD.txt`],
  ])('%j', (name, header) => {
    expect(attachmentNamed(name)).toBe(header);
    expect(header).toMatch(/^[\x20-\x7e]+$/);
  });
});
