import { treeFromPlainText } from '../../platform/text/document-tree.js';
import { chair, secretariat } from '../../sample/story/cast.js';
import {
  COORDINATOR,
  openSampleCase,
  toApproving,
  toDrafting,
  toReady,
} from '../../sample/story/shortcuts.js';
import type { Stage } from '../../sample/story/stage.js';
import type { MatrixPerson } from './matrix-people.js';

/** A case the matrix tries everybody on. */
export interface MatrixCase {
  readonly number: string;
  readonly id: string;
  /** Regions asked. */
  readonly regions: readonly string[];
  readonly submitted: boolean;
  /** Story names of those something was released to. */
  readonly releasedTo: readonly string[];
  /** Texts that must be seen by one region alone, and by nobody outside those who work on the case. */
  readonly secrets: readonly { readonly text: string; readonly region: string | null }[];
  /** Id of a document that is not open. */
  readonly document: string;
  /** Values for fields of commands. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const ALL = ['DK-81', 'DK-82', 'DK-83', 'DK-84', 'DK-85'] as const;
const SECTION = 'placement';

/** Cases in every state that differs for who may see or do what, each with texts that must not get out. */
export async function matrixCases(stage: Stage): Promise<readonly MatrixCase[]> {
  const cases = [await preparing(stage), await small(stage), await drafting(stage), await approving(stage)];
  return [...cases, await ready(stage), await sent(stage), await cancelled(stage)];
}

/** Whether somebody works on a case: the matrix's own view of it, in no part taken from the policy. */
export const worksOn = ({ regions }: MatrixPerson, file: MatrixCase) =>
  regions.some((region) => file.regions.includes(region));

/** Whether somebody outside has a part in the case: the agency once it is sent, a reader something was released to. */
export const isTold = ({ role, name }: MatrixPerson, { submitted, releasedTo }: MatrixCase) =>
  (role === 'agency' && submitted) || (role === 'reader' && releasedTo.includes(name));

async function preparing(stage: Stage): Promise<MatrixCase> {
  const id = await openSampleCase(stage, 'M-preparing');
  return fileOf(stage, 'M-preparing', id, { secrets: await note(stage, 'M-preparing') });
}

/** Only three regions were asked; to the others there is no such case. */
async function small(stage: Stage): Promise<MatrixCase> {
  stage.begin('matrix: small');
  const regions = ['DK-81', 'DK-82', 'DK-83'];
  const { caseId } = await stage.actOn(null, COORDINATOR, {
    type: 'openCase',
    number: 'M-small',
    title: 'Mindre sag',
    sender: 'Social- og Boligstyrelsen',
    letterDate: '2023-11-22',
    procedureId: 'fornyet-behandling',
    formalDeadline: '2024-06-01',
    regions,
  });
  stage.note('case', caseId);
  return fileOf(stage, 'M-small', String(caseId), { regions, secrets: await note(stage, 'M-small') });
}

async function drafting(stage: Stage): Promise<MatrixCase> {
  const id = await openSampleCase(stage, 'M-drafting');
  await toDrafting(stage);
  stage.begin('matrix: drafting');
  const secrets = [...(await note(stage, 'M-drafting'))];
  for (const region of ['DK-81', 'DK-82', 'DK-85'] as const)
    secrets.push(...(await ownDraft(stage, region, `Kanariefugl-${region}`)));
  return fileOf(stage, 'M-drafting', id, { secrets });
}

/** What one region has not handed in: its contribution and what its people say to each other about it. */
async function ownDraft(stage: Stage, region: 'DK-81' | 'DK-82' | 'DK-85', bird: string) {
  const own = secretariat(region);
  const content = { body: treeFromPlainText(`${bird}-bidrag synger.`) };
  const body = { type: 'saveContribution', section: SECTION, expectedVersion: 0, content };
  const { hash } = await stage.act(own, body);
  const text = `${bird}-internt`;
  await stage.act(own, { type: 'addContributionComment', section: SECTION, hash, text });
  return [`${bird}-bidrag`, text].map((secret) => ({ text: secret, region }));
}

/** One region has answered with a reservation, and a reader has been given the text it answered. */
async function approving(stage: Stage): Promise<MatrixCase> {
  const id = await openSampleCase(stage, 'M-approving');
  await toApproving(stage);
  stage.begin('matrix: approving');
  const secrets = [...(await note(stage, 'M-approving'))];
  const revision = { section: SECTION, hash: stage.noted(`hash:${SECTION}`) };
  const words = 'Kanariefugl-forbehold';
  await stage.act(chair('DK-84'), { type: 'approveWithReservation', words, ...revision });
  await stage.act(COORDINATOR, {
    type: 'releaseRevision',
    ...revision,
    personIds: [stage.people.get('laeser')],
  });
  const more = { releasedTo: ['laeser'], fields: { hash: revision.hash } };
  return fileOf(stage, 'M-approving', id, {
    ...more,
    secrets: [...secrets, { text: words, region: null }],
  });
}

async function ready(stage: Stage): Promise<MatrixCase> {
  const id = await openSampleCase(stage, 'M-ready');
  await toReady(stage);
  const fields = { replyHash: stage.noted('hash:reply'), submissionHash: stage.noted('hash:submission') };
  return fileOf(stage, 'M-ready', id, { secrets: await note(stage, 'M-ready'), fields });
}

async function sent(stage: Stage): Promise<MatrixCase> {
  const id = await openSampleCase(stage, 'M-sent');
  await toReady(stage);
  stage.begin('matrix: sent');
  const submissionHash = stage.noted('hash:submission');
  await stage.act(COORDINATOR, { type: 'submit', submissionHash, channel: 'mail' });
  await stage.act(COORDINATOR, { type: 'showDelivery', deliveredAt: '2023-11-23T07:59:00Z' });
  await stage.act(COORDINATOR, { type: 'askClarification', question: 'Hvornår?' });
  return fileOf(stage, 'M-sent', id, { submitted: true, secrets: await note(stage, 'M-sent') });
}

async function cancelled(stage: Stage): Promise<MatrixCase> {
  const id = await openSampleCase(stage, 'M-cancelled');
  const secrets = await note(stage, 'M-cancelled');
  await stage.act(COORDINATOR, { type: 'cancel', reason: 'Trukket tilbage.' });
  return fileOf(stage, 'M-cancelled', id, { secrets });
}

/** A telephone note that is not open: for those who work on the case. */
async function note(stage: Stage, number: string): Promise<MatrixCase['secrets']> {
  stage.begin(`matrix: note ${number}`);
  const text = `Kanariefugl-notat-${number}`;
  const { documentId } = await stage.act(COORDINATOR, {
    type: 'registerNote',
    direction: 'in',
    party: 'Styrelsen',
    theme: 'Samtale',
    dated: '2023-11-22',
    accessStatus: 'undecided',
    note: text,
  });
  stage.note(`document:${number}`, documentId);
  return [{ text, region: null }];
}

function fileOf(stage: Stage, number: string, id: string, more: Partial<MatrixCase>): MatrixCase {
  return {
    number,
    id,
    regions: ALL,
    submitted: false,
    releasedTo: [],
    secrets: [],
    fields: {},
    ...more,
    document: stage.noted(`document:${number}`),
  };
}
