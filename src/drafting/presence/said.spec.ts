import { presenceSaid, type Present } from './said.pure.js';

const one = (name: string, doing: Present['doing'], self = false): Present => ({
  name,
  doing,
  since: 'kl. 10.12',
  self,
});

describe('what a page says of who else has the text open', () => {
  it.each<[string | null, Present[]]>([
    [null, []],
    ['Mette Sørensen skriver her nu.', [one('Mette Sørensen', 'writes')]],
    ['Mette Sørensen har teksten åben.', [one('Mette Sørensen', 'open')]],
    ['Mette Sørensen åbnede teksten kl. 10.12.', [one('Mette Sørensen', 'opened')]],
    [
      'Anna Holm og Mette Sørensen skriver her nu.',
      [one('Anna Holm', 'writes'), one('Mette Sørensen', 'writes')],
    ],
    [
      'Bo Friis skriver her nu. Anna Holm, Carl Juul og Mette Sørensen har teksten åben.',
      [
        one('Anna Holm', 'open'),
        one('Carl Juul', 'open'),
        one('Mette Sørensen', 'open'),
        one('Bo Friis', 'writes'),
      ],
    ],
    ['Mette Sørensen skriver her nu.', [one('Mette Sørensen', 'open'), one('Mette Sørensen', 'writes')]],
    ['Du har også teksten åben i et andet vindue.', [one('Mette Sørensen', 'writes', true)]],
  ])('%s', (said, present) => expect(presenceSaid(present)).toBe(said));
});
