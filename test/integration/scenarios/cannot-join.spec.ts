import {
  approveAll,
  chair,
  COORDINATOR,
  openSampleCase,
  REGIONS,
  secretariat,
  toApproving,
} from '../../support/engine.js';
import { openPlay, refusalOf, sentReply, stands, type Play } from '../../support/case-play.js';
import { makeRevision, saveDraft } from '../../../src/sample/story/drafting.js';
import { frontMatterContent } from '../../../src/sample/story/texts.js';

// A region that cannot join, and one that has sent a text back: agreement without them only when they are named.

const OUT = 'DK-84';
const SENT_BACK = 'DK-85';
const OTHERS = REGIONS.filter((region) => region !== OUT && region !== SENT_BACK);
const SECTION_WORDS = 'Vi kan ikke være med til fordelingen af udgiften, som den er beskrevet her.';
const LATE_RESERVATION = 'Vi tager forbehold for, at normeringen bliver fulgt op af penge.';
const WHOLE_WORDS = 'Helheden binder kommunerne længere frem, end vi har mandat til.';

let play: Play;
let caseId: string;

const hash = () => play.stage.noted('hash:professional');
const name = (region: string, who = COORDINATOR) =>
  play.stage.act(who, { type: 'nameAsNotJoined', section: 'professional', region, hash: hash() });
const section = async () => (await stands(play, caseId)).sections.professional;

beforeAll(async () => {
  play = await openPlay();
  caseId = await openSampleCase(play.stage, '2024-84');
  await toApproving(play.stage);
  await approveAll(play.stage, ['placement', 'dimensioning', 'financing', 'timeline']);
  play.stage.begin('cannot-join');
});
afterAll(() => play.close());

describe('a section that a region cannot join', () => {
  it('is not agreed by the yes of the others', async () => {
    const { stage } = play;
    for (const region of OTHERS)
      await stage.act(chair(region), { type: 'approve', section: 'professional', hash: hash() });
    await stage.act(chair(OUT), {
      type: 'decline',
      section: 'professional',
      hash: hash(),
      words: SECTION_WORDS,
    });
    await stage.act(chair(SENT_BACK), {
      type: 'sendBack',
      section: 'professional',
      hash: hash(),
      words: 'Beskriv normeringen.',
    });
    expect(await section()).toBe('approving');
  });

  it('is named by nobody but the coordinator', async () => {
    expect(await refusalOf(name(OUT, secretariat(OUT)))).toMatchObject({ kind: 'forbidden' });
    expect(await refusalOf(name(OUT, chair('DK-82')))).toMatchObject({ kind: 'forbidden' });
  });

  it('names a region that has said no at once, but one that sent it back only when its answer is overdue', async () => {
    await name(OUT);
    expect(await refusalOf(name(OUT))).toEqual({ kind: 'refused', code: 'alreadyNamed' });
    expect(await refusalOf(name('DK-81'))).toEqual({ kind: 'refused', code: 'hasSaidYes' });
    expect(await refusalOf(name(SENT_BACK))).toEqual({ kind: 'refused', code: 'notOverdue' });
    expect(await section()).toBe('approving');
  });

  it('refuses a naming for a text that is younger than the shortest time for an answer', async () => {
    const { stage } = play;
    await stage.until('2024-04-30', '10:00');
    await saveDraft(stage, 'professional', 1);
    await makeRevision(stage, 'revise', 'professional');
    for (const region of OTHERS)
      await stage.act(chair(region), { type: 'approve', section: 'professional', hash: hash() });
    // The milestone is 1 May; five whole working days after 30 April end on 7 May.
    await stage.until('2024-05-07', '23:59');
    expect(await refusalOf(name(SENT_BACK))).toEqual({ kind: 'refused', code: 'notOverdue' });
    expect(await refusalOf(name(OUT))).toEqual({ kind: 'refused', code: 'notOverdue' });
  });

  it('is agreed when every region that has not said yes is named', async () => {
    const { stage } = play;
    await stage.until('2024-05-08', '00:01');
    await name(SENT_BACK);
    expect(await section()).toBe('approving');
    await stage.act(chair(OUT), {
      type: 'decline',
      section: 'professional',
      hash: hash(),
      words: SECTION_WORDS,
    });
    await name(OUT);
    expect(await section()).toBe('approved');
  });
});

describe('the whole that a region cannot join', () => {
  let replyHash: string;
  const nameInReply = (region: string) =>
    play.stage.act(COORDINATOR, { type: 'nameAsNotEndorsing', region, replyHash });

  it('is ready only when those without a yes are named, a silent one not before its time', async () => {
    const { stage } = play;
    await stage.until('2024-05-14', '12:00');
    const content = frontMatterContent(false);
    await stage.act(COORDINATOR, { type: 'saveDraft', section: 'overall', expectedVersion: 0, content });
    ({ replyHash } = await stage.preview());
    await stage.act(COORDINATOR, { type: 'putForward', replyHash });
    for (const region of OTHERS) await stage.act(chair(region), { type: 'endorse', replyHash });
    await stage.act(chair(OUT), { type: 'declineToEndorse', replyHash, words: WHOLE_WORDS });
    await nameInReply(OUT);
    expect(await refusalOf(nameInReply(SENT_BACK))).toEqual({
      kind: 'refused',
      code: 'endorsementNotOverdue',
    });
    // The milestone is Friday 24 May; the text is old enough already.
    await stage.until('2024-05-24', '23:59');
    expect(await refusalOf(nameInReply(SENT_BACK))).toMatchObject({ code: 'endorsementNotOverdue' });
    await stage.until('2024-05-25', '00:01');
    await nameInReply(SENT_BACK);
    expect((await stands(play, caseId)).progress).toBe('working.ready');
  });

  it('takes late answers to a section without touching the whole that is put forward', async () => {
    const { stage } = play;
    const answer = { section: 'professional', hash: hash() };
    await stage.act(chair(SENT_BACK), { type: 'approve', ...answer });
    await stage.act(chair('DK-81'), { type: 'approveWithReservation', ...answer, words: LATE_RESERVATION });
    expect(await stands(play, caseId)).toMatchObject({
      progress: 'working.ready',
      context: { reply: { hash: replyHash } },
    });
  });

  it('prints the words of the region, to the section and to the whole, and that it is named', async () => {
    const { stage } = play;
    const { submissionHash } = await stage.preview();
    await stage.act(COORDINATOR, { type: 'submit', submissionHash, channel: 'mail' });
    const text = await sentReply(play, caseId);
    expect(text).toContain(`”${SECTION_WORDS}”`);
    expect(text).toContain(`”${WHOLE_WORDS}”`);
    expect(text).toContain('Kan ikke tilslutte sig afrapporteringen Anført som ikke tilsluttet');
    expect(text).toContain(`Kommunerne i Nordjylland om faglige forhold ”${LATE_RESERVATION}”`);
    expect(text).toContain('Sjælland Godkendt 25.5.2024');
    expect(text).toContain('Sjælland Har ikke svaret Anført som ikke tilsluttet');
  });
});
