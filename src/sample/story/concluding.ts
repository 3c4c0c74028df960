import {
  assessment,
  clarification,
  confirmingMail,
  extensionRefusal,
  extensionRequest,
  receipt,
  telephoneNote,
} from '../letters.js';
import { cast } from '../people.js';
import { politicalTreatment, sendBackReplyReason, standpoints } from '../words.js';
import { REGIONS, chair, secretariat } from './cast.js';
import { fileDocument } from './papers.js';
import type { Stage, Step } from './stage.js';
import { frontMatterContent } from './texts.js';

const coordinator = secretariat(cast.coordinator);
const AGENCY = 'Social- og Boligstyrelsen';

async function putForward(stage: Stage, revised: boolean): Promise<void> {
  const expectedVersion = Number(stage.notes.get('version:overall') ?? 0);
  const saved = await stage.act(coordinator, {
    type: 'saveDraft',
    section: 'overall',
    expectedVersion,
    content: frontMatterContent(revised),
  });
  stage.note('version:overall', saved.version);
  const { replyHash } = await stage.actAsItStands(coordinator, async () => ({
    type: 'putForward',
    replyHash: (await stage.preview()).replyHash,
  }));
  stage.note('hash:reply', replyHash);
}

const endorse = (region: keyof typeof standpoints, date: string, time: string): Step => ({
  id: `endorse-${region}`,
  date,
  time,
  title: `Tilslutning og standpunkt fra kommunerne i ${region}`,
  play: async (stage) => {
    await stage.act(chair(region), {
      type: 'endorse',
      replyHash: stage.noted('hash:reply'),
      basis: 'meeting',
      decidedOn: date,
    });
    await stage.act(chair(region), { type: 'giveStandpoint', text: standpoints[region] });
  },
});

const extension: readonly Step[] = [
  {
    id: 'extension-request',
    date: extensionRequest.date,
    time: '10:00',
    title: 'Der bedes om fristforlængelse',
    play: async (stage) => {
      await fileDocument(stage, coordinator, {
        kind: 'correspondence',
        direction: 'out',
        party: AGENCY,
        theme: 'Anmodning om fristforlængelse',
        dated: extensionRequest.date,
        fileName: 'anmodning-om-fristforlaengelse.txt',
        text: extensionRequest.text,
      });
      await stage.act(coordinator, {
        type: 'requestExtension',
        until: extensionRequest.wantedDate,
        reason: extensionRequest.text,
      });
    },
  },
  {
    id: 'oral-promise',
    date: telephoneNote.date,
    time: '13:45',
    title: 'Mundtligt tilsagn på telefonen; alle datoer består',
    play: async (stage) => {
      const note = {
        direction: 'in',
        party: AGENCY,
        theme: 'Telefonsamtale om fristen',
        dated: telephoneNote.date,
        accessStatus: 'open',
        note: telephoneNote.text,
      };
      const { documentId } = await stage.act(coordinator, { type: 'registerNote', ...note });
      await fileDocument(stage, coordinator, {
        kind: 'correspondence',
        direction: 'out',
        party: AGENCY,
        theme: 'Bekræftelse af telefonsamtale om fristen',
        dated: confirmingMail.date,
        fileName: 'bekraeftelse-af-telefonsamtale.txt',
        text: confirmingMail.text,
      });
      await stage.act(coordinator, {
        type: 'registerOralPromise',
        until: telephoneNote.promisedDate,
        noteId: documentId,
      });
    },
  },
  {
    id: 'extension-declined',
    date: extensionRefusal.date,
    time: '11:15',
    title: 'Styrelsen afslår fristforlængelsen skriftligt',
    play: async (stage) => {
      const documentId = await fileDocument(stage, coordinator, {
        kind: 'correspondence',
        direction: 'in',
        party: AGENCY,
        theme: 'Afslag på fristforlængelse',
        dated: extensionRefusal.date,
        fileName: 'afslag-paa-fristforlaengelse.txt',
        text: extensionRefusal.text,
      });
      await stage.act(coordinator, { type: 'declineExtension', documentId });
    },
  },
];

const whole: readonly Step[] = [
  {
    id: 'put-forward',
    date: '2024-05-14',
    time: '12:00',
    title: 'Den samlede afrapportering forelægges',
    play: (stage) => putForward(stage, false),
  },
  {
    id: 'send-back-reply',
    date: '2024-05-15',
    time: '09:10',
    title: 'Formand Midtjylland sender helheden tilbage',
    play: async (stage) => {
      await stage.act(chair('DK-82'), {
        type: 'sendBackReply',
        replyHash: stage.noted('hash:reply'),
        words: sendBackReplyReason,
      });
    },
  },
  {
    id: 'put-forward-again',
    date: '2024-05-16',
    time: '15:00',
    title: 'Den ændrede afrapportering forelægges',
    play: (stage) => putForward(stage, true),
  },
  endorse('DK-81', '2024-05-21', '10:00'),
  endorse('DK-82', '2024-05-22', '09:00'),
  endorse('DK-83', '2024-05-23', '14:00'),
  endorse('DK-85', '2024-05-24', '11:00'),
  endorse('DK-84', '2024-05-28', '16:20'),
];

const afterwards: readonly Step[] = [
  {
    id: 'political-treatment',
    date: '2024-05-29',
    time: '10:00',
    title: 'Sekretariaterne registrerer politisk behandling',
    play: async (stage) => {
      for (const region of REGIONS)
        await stage.act(secretariat(region), {
          type: 'recordPoliticalTreatment',
          body: 'kkr',
          stage: region === 'DK-82' || region === 'DK-84' ? 'planned' : 'notTreated',
          text: politicalTreatment[region],
        });
    },
  },
  {
    id: 'submit',
    date: '2024-05-31',
    time: '13:30',
    title: 'Den samlede afrapportering fremsendes, runde 1',
    play: async (stage) => {
      await stage.actAsItStands(coordinator, async () => ({
        type: 'submit',
        submissionHash: (await stage.preview()).submissionHash,
        channel: 'digitalPost',
      }));
    },
  },
  {
    id: 'delivery',
    date: '2024-05-31',
    time: '14:30',
    title: 'Aflevering vist og kvittering registreret',
    play: async (stage) => {
      await stage.act(coordinator, { type: 'showDelivery', deliveredAt: '2024-05-31T13:31:00+02:00' });
      const documentId = await fileDocument(stage, coordinator, {
        kind: 'receipt',
        direction: 'in',
        party: AGENCY,
        theme: 'Kvittering for modtagelse',
        dated: receipt.date,
        fileName: 'kvittering.txt',
        text: receipt.text,
      });
      await stage.act(coordinator, { type: 'registerReceipt', deliveredAt: receipt.deliveredAt, documentId });
    },
  },
  {
    id: 'clarification-asked',
    date: clarification.askedOn,
    time: '10:00',
    title: 'Uddybende spørgsmål 1 fra styrelsen',
    play: async (stage) => {
      await stage.act(coordinator, { type: 'askClarification', question: clarification.question });
    },
  },
  {
    id: 'clarification-answered',
    date: clarification.answeredOn,
    time: '13:00',
    title: 'Svar på det uddybende spørgsmål',
    play: async (stage) => {
      const { hash } = await stage.act(coordinator, {
        type: 'reviseClarification',
        number: 1,
        answer: clarification.answer,
        factual: false,
      });
      for (const region of REGIONS.slice(0, 4))
        await stage.act(chair(region), { type: 'approveClarification', number: 1, hash });
      await stage.act(coordinator, { type: 'answerClarification', number: 1, hash });
    },
  },
  {
    id: 'close',
    date: assessment.date,
    time: '15:00',
    title: 'Styrelsens vurdering registreres, og sagen lukkes',
    play: async (stage) => {
      const documentId = await fileDocument(stage, coordinator, {
        kind: 'correspondence',
        direction: 'in',
        party: AGENCY,
        theme: 'Styrelsens vurdering',
        dated: assessment.date,
        fileName: 'vurdering.txt',
        text: assessment.text,
      });
      await stage.act(coordinator, { type: 'registerAssessment', documentId });
      await stage.act(coordinator, { type: 'close' });
    },
  },
  {
    id: 'handed-out',
    date: assessment.date,
    time: '15:30',
    title: 'Sagen udleveres til journalsystemet',
    play: async (stage) => {
      const receiver = 'Journalsystemet hos det koordinerende sekretariat';
      await stage.act(coordinator, { type: 'exportJournal', purpose: 'esdh', receiver });
    },
  },
];

/** From the extension that was not given to the closed case. */
export const concludingSteps: readonly Step[] = [...extension, ...whole, ...afterwards];
