import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fornyetBehandlingV1 } from '../../../src/procedure/fornyet-behandling.v1.js';
import type { StoredSnapshot } from '../../../src/workflow/case-context.js';
import type { CaseEvent } from '../../../src/workflow/case-event.js';
import { buildCaseProcess } from '../../../src/workflow/case-process.js';
import type { Where } from '../../../src/workflow/where.js';
import { act, agency, chair, noneSilent, system } from './acts.js';
import { hashOf } from './procedure.js';
import { formalDeadline, Story } from './story.js';

/** A snapshot as a released version stored it, where it stood, and how it must continue in every later version. */
export interface Golden {
  readonly about: string;
  readonly snapshot: StoredSnapshot;
  readonly where: Where;
  readonly continues: readonly CaseEvent[];
  readonly endsAt: Where;
}

const folder = join(__dirname, '../../../src/workflow/golden');

/** Every golden snapshot of every released version, by `v1/name`. */
export function goldenSnapshots(): readonly (readonly [string, Golden])[] {
  return readdirSync(folder).flatMap((version) =>
    readdirSync(join(folder, version)).map((file): readonly [string, Golden] => [
      `${version}/${file}`,
      JSON.parse(readFileSync(join(folder, version, file), 'utf8')) as Golden,
    ]),
  );
}

/** Writes the golden snapshots of a version that is about to be released; one that exists is never overwritten. */
export function writeGolden(version: string): void {
  mkdirSync(join(folder, version), { recursive: true });
  for (const [name, [about, story, continues]] of Object.entries(stories())) {
    const file = join(folder, version, `${name}.json`);
    if (existsSync(file)) continue;
    const { snapshot, where } = story;
    const events = continues(story);
    const endsAt = story.take(...events).where;
    writeFileSync(
      file,
      `${JSON.stringify({ about, snapshot, where, continues: events, endsAt }, null, 2)}\n`,
    );
  }
}

type Telling = readonly [about: string, story: Story, continues: (story: Story) => CaseEvent[]];

function stories(): Readonly<Record<string, Telling>> {
  const caseProcess = buildCaseProcess(fornyetBehandlingV1);
  const story = () => new Story(caseProcess);
  const [first, second, third, fourth, fifth] = story().regions as [string, string, string, string, string];
  const section = 'placement';
  const hash = hashOf(section);
  const replyHash = hashOf('svar');
  const approving = () => story().openDrafting().toApproval(section).approve(section, first, second, third);
  const name = ({ desk }: Story, region: string) =>
    act('nameAsNotJoined', desk, { section, hash, region, facts: { overdue: true } });
  const asked = story()
    .toDelivered()
    .take(act('askClarification', agency, { id: '1' }));
  const clarified = hashOf('svar på spørgsmål');
  return {
    'preparing-with-some-leads': [
      'Nogle afsnit har en tovholder, et mangler.',
      story().take(act('assignLead', story().desk, { section, region: second })),
      (told) => [
        ...told.sections.slice(1).map((id) => act('assignLead', told.desk, { section: id, region: third })),
        act('openDrafting', told.desk, {}),
      ],
    ],
    'working-every-section-state': [
      'De fem afsnit står i hver sin tilstand.',
      everyState(story()),
      (told) => [act('closeReview', told.lead('professional'), { section: 'professional' })],
    ],
    'approving-with-a-naming': [
      'Tre ja, et nej, og en tavs region anført; den anden mangler at blive anført.',
      approving().take(act('decline', chair(fourth), { section, hash }), name(story(), fifth)),
      (told) => [name(told, fourth)],
    ],
    'approving-returning-text': [
      'Ny tekst har gjort svarene ugyldige; den gamle tekst kommer igen.',
      reworded(approving().approve(section, fourth), section),
      (told) => [
        act('revise', told.lead(section), { section, hash, ...noneSilent }),
        act('approve', chair(fifth), { section, hash }),
      ],
    ],
    'endorsing-one-missing': [
      'Fire tilslutninger, en mangler; fristen er overskredet, og forlængelse er der anmodet om.',
      overdue(story().openDrafting().approveAll().putForward('svar').endorse(first, second, third, fourth)),
      (told) => [
        act('endorse', chair(fifth), { replyHash }),
        act('grantExtension', told.desk, { due: '2024-07-01T21:59:00.000Z' }),
      ],
    ],
    'ready-to-submit': [
      'Klar til fremsendelse; et afsnit genåbnes.',
      story().toReady(),
      (told) => [act('reopen', told.desk, { section })],
    ],
    'sent-not-confirmed': [
      'Fremsendt to gange, aflevering ikke bekræftet.',
      resent(story().toSent()),
      (told) => [
        act(
          'registerReceipt',
          told.desk,
          { deliveredAt: '2024-06-02T08:00:00.000Z' },
          '2024-06-03T08:00:00.000Z',
        ),
      ],
    ],
    'clarifying-with-majority': [
      'Et uddybende spørgsmål med tre ja til svaret.',
      asked.take(
        act('reviseClarification', asked.desk, { id: '1', hash: clarified, factual: false }),
        ...[first, second, third].map((region) =>
          act('approveClarification', chair(region), { id: '1', hash: clarified }),
        ),
      ),
      (told) => [act('answerClarification', told.desk, { id: '1', hash: clarified })],
    ],
    'closed-delivered': [
      'Afsluttet efter styrelsens vurdering; styrelsen spørger igen.',
      assessed(story().toDelivered()),
      () => [act('askClarification', agency, { id: '1' })],
    ],
  };
}

function everyState(told: Story): Story {
  told.openDrafting().take(act('startDraft', told.lead('dimensioning'), { section: 'dimensioning' }));
  return told
    .toReview('professional')
    .toApproval('financing')
    .toApproval('timeline')
    .approve('timeline', ...told.regions);
}
const reworded = (told: Story, section: string) =>
  told.take(act('revise', told.lead(section), { section, hash: hashOf('nyt'), ...noneSilent }));
const overdue = (told: Story) =>
  told.take(
    act('requestExtension', told.desk, {}),
    act('passDeadline', system, { due: formalDeadline }, '2024-06-01T22:00:00.000Z'),
  );
const resent = (told: Story) => told.take(act('sendAgain', told.desk, {}));
const assessed = (told: Story) =>
  told.take(
    act('registerAssessment', told.desk, {}),
    act('close', told.desk, { facts: { reasoned: false } }),
  );
