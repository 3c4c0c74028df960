import { objectWords } from './access-object.pure.js';

describe('what was read, in words', () => {
  it.each([
    [null, null],
    ['placement', 'Geografisk placering'],
    ['financing/DK-82', 'Finansiering, Midtjylland'],
    ['timeline/2', 'Tidsperspektiv, 2'],
    ['018bfa5e-1e88-7000-8000-000000000001', 'id 018bfa5e …'],
    ['<b>ukendt', '<b>ukendt'],
  ])('%s', (object, words) => {
    expect(objectWords(object)).toBe(words);
  });
});
