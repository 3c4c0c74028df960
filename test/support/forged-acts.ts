import type { Stage } from '../../src/sample/story/stage.js';
import { frontMatterContent } from '../../src/sample/story/texts.js';
import { chair, secretariat } from './engine.js';

/** One act in another region's name, on one of two cases or on none. */
interface ForgedAct {
  readonly file: 'ready' | 'drafting' | null;
  readonly body: { readonly type: string } & Record<string, unknown>;
  /** In whose name. */
  readonly region: string;
}

const stranger = secretariat('DK-81');
const submission = (stage: Stage): ForgedAct => ({
  file: 'ready',
  body: { type: 'submit', submissionHash: stage.noted('hash:submission'), channel: 'mail' },
  region: 'DK-82',
});
const plain = (file: ForgedAct['file'], region: string, body: ForgedAct['body']) => (): ForgedAct => ({
  file,
  body,
  region,
});

/** What it is, by whom, and the act. The coordinator is DK-82; no act is the sender's own. */
export const forgedActs: readonly [string, string, (stage: Stage) => ForgedAct][] = [
  ['the submission', 'laeser', submission],
  ['the submission', stranger, submission],
  [
    'an endorsement taken back',
    chair('DK-81'),
    (stage) => ({
      file: 'ready',
      body: { type: 'withdrawEndorsement', replyHash: stage.noted('hash:reply') },
      region: 'DK-83',
    }),
  ],
  [
    'a lead',
    stranger,
    plain('drafting', 'DK-82', { type: 'assignLead', section: 'timeline', region: 'DK-81' }),
  ],
  ['the case cancelled', stranger, plain('drafting', 'DK-82', { type: 'cancel', reason: 'Slut.' })],
  ['the yes to coordinate', stranger, plain('drafting', 'DK-84', { type: 'acceptCoordination' })],
  [
    'the front matter',
    stranger,
    plain('drafting', 'DK-82', {
      type: 'saveDraft',
      section: 'overall',
      expectedVersion: 0,
      content: frontMatterContent(false),
    }),
  ],
  [
    'a case',
    stranger,
    plain(null, 'DK-84', {
      type: 'openCase',
      number: 'forged',
      title: 'Falsk',
      sender: 'X',
      letterDate: '2023-11-22',
      procedureId: 'fornyet-behandling',
      formalDeadline: '2024-06-01',
    }),
  ],
  [
    'a substitute',
    stranger,
    (stage) => ({
      file: null,
      body: {
        type: 'registerMandate',
        role: 'chair',
        substituteId: stage.people.get('stedfortraeder-midtjylland'),
        validFrom: '2024-02-01',
        validTo: '2024-02-02',
        reason: 'x',
      },
      region: 'DK-82',
    }),
  ],
  [
    'an organisation',
    stranger,
    plain(null, 'DK-81', {
      type: 'addOrganisation',
      kind: 'authority',
      name: 'Falsk',
      validFrom: '2024-01-01',
    }),
  ],
];
