import { readAct } from './round-acts.pure.js';

describe('the forms of a reply that was sent', () => {
  it.each([
    ['2024-05-31', '13.31', '2024-05-31T11:31:00.000Z'],
    ['2024-05-31', ' 8:05 ', '2024-05-31T06:05:00.000Z'],
    ['2024-01-02', '0.00', '2024-01-01T23:00:00.000Z'],
  ])('reads %s at %s in Copenhagen', (date, time, deliveredAt) => {
    expect(readAct('aflevering', { date, time })).toEqual({
      ok: true,
      body: { type: 'showDelivery', deliveredAt },
    });
  });

  it.each([
    ['2023-02-29', '13.31', ['date']],
    ['2024-05-31', '24.00', ['time']],
    ['2024-05-31', '13.60', ['time']],
    ['', 'i morges', ['date', 'time']],
  ])('says what is wrong with %s at %s', (date, time, fields) => {
    const read = readAct('kvittering', { date, time });
    expect(read.ok ? [] : read.faults.map(({ field }) => field)).toEqual(fields);
  });

  it('takes an assessment only with its document, and leaves an empty reason out', () => {
    expect(readAct('vurdering', { documentId: '' })).toMatchObject({ ok: false });
    expect(readAct('afslutning', { reason: '  ' })).toEqual({ ok: true, body: { type: 'close' } });
    expect(readAct('afslutning', { reason: ' Aftalt ' })).toMatchObject({ body: { reason: 'Aftalt' } });
  });
});
