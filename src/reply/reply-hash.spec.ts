import { sampleReply } from '../../test/support/sample-reply.js';
import { hashesOf, replyHash } from './reply-hash.pure.js';
import type { ReplyInput } from './reply-input.js';

const base = hashesOf(sampleReply);
const changed = (more: Partial<ReplyInput>) => {
  const hashes = hashesOf({ ...sampleReply, ...more });
  return {
    reply: hashes.replyHash !== base.replyHash,
    submission: hashes.submissionHash !== base.submissionHash,
  };
};
const [placement, financing] = sampleReply.sections as [
  ReplyInput['sections'][number],
  ReplyInput['sections'][number],
];
const withAnswers = (answers: ReplyInput['endorsements']) => ({
  sections: [{ ...placement, answers }, financing],
});

describe('what the reply hash covers', () => {
  it('front matter, revisions and section reservations change both hashes', () => {
    const both = { reply: true, submission: true };
    expect(changed({ frontMatter: { revision: 3, content: placement.content } })).toEqual(both);
    expect(
      changed({ sections: [{ ...placement, content: { ...placement.content, ledger: {} } }, financing] }),
    ).toEqual(both);
    expect(
      changed(
        withAnswers(
          placement.answers.map((answer) =>
            answer.kind === 'yesWithReservation' ? { ...answer, words: 'Et andet forbehold.' } : answer,
          ),
        ),
      ),
    ).toEqual(both);
    expect(changed(withAnswers(placement.answers.map((answer) => ({ ...answer, kind: 'yes' }))))).toEqual(
      both,
    );
  });

  it('standpoints, answers to the whole and plain yeses change the submission only', () => {
    const outside = { reply: false, submission: true };
    expect(changed({ standpoints: [] })).toEqual(outside);
    expect(changed({ endorsements: [] })).toEqual(outside);
    expect(changed({ politicalTreatment: [] })).toEqual(outside);
    expect(changed({ explanations: [] })).toEqual(outside);
    expect(changed(withAnswers(placement.answers.filter((answer) => answer.region !== 'DK-81')))).toEqual(
      outside,
    );
  });

  it('numbers, names and order of rows change neither: the same text is the same reply', () => {
    const neither = { reply: false, submission: false };
    expect(changed({ version: 9, title: 'Andet', date: '2024-06-01' })).toEqual(neither);
    expect(changed({ sections: [{ ...placement, revision: 10 }, financing] })).toEqual(neither);
    expect(changed({ sections: [financing, placement] })).toEqual(neither);
    expect(changed(withAnswers([...placement.answers].reverse()))).toEqual(neither);
    expect(
      changed({
        standpoints: [...sampleReply.standpoints].reverse(),
        endorsements: [...sampleReply.endorsements].reverse(),
      }),
    ).toEqual(neither);
  });

  it('composed and decomposed words are the same words', () => {
    const nfd = JSON.parse(
      JSON.stringify(sampleReply.standpoints).normalize('NFD'),
    ) as ReplyInput['standpoints'];
    expect(changed({ standpoints: nfd })).toEqual({ reply: false, submission: false });
    const of = (words: string) =>
      replyHash({ frontMatter: 'a', revisions: {}, reservations: [{ section: 's', region: 'r', words }] });
    expect(of('Ærø å'.normalize('NFD'))).toBe(of('Ærø å'));
  });

  it('cannot mistake whose reservation it is', () => {
    const of = (region: string, words: string) =>
      replyHash({ frontMatter: 'a', revisions: {}, reservations: [{ section: 's', region, words }] });
    expect(of('DK-81', 'x')).not.toBe(of('DK-82', 'x'));
  });
});
