import type { Answer, CaseContext } from '../workflow/case-context.js';
import type { CaseEvent } from '../workflow/case-event.js';
import { composeNotice, type NoticeItem } from './notice-text.pure.js';
import { noticesOf } from './notices.pure.js';

const OLD = 'a'.repeat(64);
const NEW = 'b'.repeat(64);

const answer = (kind: Answer['kind'], hash: string | null = OLD): Answer => ({ hash, kind, named: null });
const answers = {
  'DK-81': answer('yes'),
  'DK-82': answer('yesWithReservation'),
  'DK-83': answer('withdrawn'),
  'DK-84': answer('none', null),
  'DK-85': answer('yes', NEW),
};

function context(section: string | null, reply: string | null = null): CaseContext {
  return {
    regions: Object.keys(answers),
    sections: { placement: { lead: 'DK-81', hash: section, revision: 1, answers } },
    reply: { hash: reply, answers },
  } as unknown as CaseContext;
}

const by = { region: 'DK-82', capacity: 'secretariat' } as const;

describe('noticesOf', () => {
  it('tells the chairs whose standing answer named the former text, and those whose answer counts again', () => {
    expect(noticesOf(context(OLD), context(NEW), [])).toEqual([
      { kind: 'textChanged', section: 'placement', about: 'DK-81', region: 'DK-81', role: 'chair' },
      { kind: 'textChanged', section: 'placement', about: 'DK-82', region: 'DK-82', role: 'chair' },
      { kind: 'textReturned', section: 'placement', about: 'DK-85', region: 'DK-85', role: 'chair' },
    ]);
  });

  it('tells of the whole in the same way', () => {
    const told = noticesOf(context(OLD, OLD), context(OLD, NEW), []);
    expect(told.map(({ kind, section, region }) => [kind, section, region])).toEqual([
      ['textChanged', null, 'DK-81'],
      ['textChanged', null, 'DK-82'],
      ['textReturned', null, 'DK-85'],
    ]);
  });

  it('tells nobody of a first text or of one that stays', () => {
    expect(noticesOf(context(null), context(NEW), [])).toEqual([]);
    expect(noticesOf(context(OLD), context(OLD), [])).toEqual([]);
  });

  it('tells of no answer: that is what receipts are for', () => {
    const event = { type: 'approve', section: 'placement', hash: OLD, by, at: '' } as CaseEvent;
    const answered = [
      { event, data: {} },
      { event, data: { registered: true } },
    ];
    expect(noticesOf(context(OLD), context(OLD), answered)).toEqual([]);
  });

  it('tells every chair and secretariat of a naming', () => {
    const event = { type: 'nameAsNotEndorsing', region: 'DK-84', replyHash: OLD, by, at: '' };
    const told = noticesOf(context(OLD), context(OLD), [{ event: event as unknown as CaseEvent, data: {} }]);
    expect(told).toHaveLength(10);
    expect(told.every(({ kind, section, about }) => kind === 'named' && !section && about === 'DK-84')).toBe(
      true,
    );
  });
});

describe('an answer that is asked', () => {
  const asked = (type: 'closeReview' | 'putForward') =>
    ({
      type,
      ...(type === 'closeReview' ? { section: 'placement' } : { replyHash: NEW }),
      by,
      at: '',
    }) as unknown as CaseEvent;

  it('is told the chairs that have not answered this text, nor the former one', () => {
    const told = noticesOf(context(NEW), context(NEW), [{ event: asked('closeReview'), data: {} }]);
    // DK-85 has said yes to this very text; DK-81 and DK-82 answered another.
    expect(told.map(({ kind, region, role }) => [kind, region, role])).toEqual([
      ['asked', 'DK-81', 'chair'],
      ['asked', 'DK-82', 'chair'],
      ['asked', 'DK-83', 'chair'],
      ['asked', 'DK-84', 'chair'],
    ]);
  });

  it('is not told twice to one who is told that the text changed', () => {
    const told = noticesOf(context(OLD, OLD), context(OLD, NEW), [{ event: asked('putForward'), data: {} }]);
    expect(told.map(({ kind }) => kind)).toEqual(['textChanged', 'textChanged', 'textReturned']);
  });
});

it('tells everyone who works on the case of a moved deadline, and of a moved target alone as such', () => {
  const kinds = (moved: Parameters<typeof noticesOf>[3]) =>
    noticesOf(context(OLD), context(OLD), [], moved).map(({ kind }) => kind);
  expect(kinds({ formal: '2024-09-01', target: '2024-08-30' })).toEqual(Array(10).fill('deadlineMoved'));
  expect(kinds({ formal: null, target: '2024-08-30' })).toEqual(Array(10).fill('targetMoved'));
  expect(kinds({ formal: null, target: null })).toEqual([]);
});

describe('composeNotice', () => {
  const item: NoticeItem = {
    kind: 'textChanged',
    sectionTitle: 'Finansiering',
    aboutName: 'Midtjylland',
    regionName: 'Midtjylland',
    role: 'chair',
    capacity: 'owner',
  };
  const place = { number: '2023-7996', link: 'https://samsvar.example/sager/2023-7996' };

  it('says what happened, why it came and where to look', () => {
    const { subject, body } = composeNotice('Formand Midtjylland', place, [item]);
    expect(subject).toBe('[Samsvar 2023-7996] Afsnittet »Finansiering« er ændret');
    expect(body).toContain('Svaret gjaldt den tidligere tekst og tæller ikke for den nye.');
    expect(body).toContain('fordi du er formand for styregruppen for kommunerne i Midtjylland.');
    expect(body).toContain(`\n${place.link}\n`);
  });

  it('asks for an answer with date, weekday and week, and leads to it', () => {
    const asked = {
      ...item,
      kind: 'asked' as const,
      date: '2024-05-03',
      link: 'https://samsvar.example/svar',
    };
    const { subject, body } = composeNotice('Formand Midtjylland', place, [asked]);
    expect(subject).toBe('[Samsvar 2023-7996] Dit svar er ønsket: afsnittet »Finansiering«');
    expect(body).toContain('Kommunerne i Midtjylland bedes svare senest fredag den 3. maj 2024, uge 18.');
    expect(body).toContain('\nhttps://samsvar.example/svar\n');
  });

  it('gathers several facts in one mail', () => {
    const { subject, body } = composeNotice('Formand Midtjylland', place, [
      item,
      { ...item, kind: 'named', sectionTitle: null, aboutName: 'Sjælland', capacity: 'substitute' },
    ]);
    expect(subject).toBe('[Samsvar 2023-7996] 2 beskeder');
    expect(body).toContain(
      'Kommunerne i Sjælland er anført som ikke tilsluttet: den samlede afrapportering. De kan',
    );
    expect(body).toContain('fordi du er stedfortræder for formanden');
  });
});
