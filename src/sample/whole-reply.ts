import { parseSectionContent } from '../drafting/section-content.pure.js';
import { FRONT_MATTER, type SectionContent } from '../drafting/content.reads.js';
import { treeFromPlainText, type Block } from '../platform/text/document-tree.js';
import { fornyetBehandlingV1 } from '../procedure/fornyet-behandling.v1.js';
import type { RegionAnswer, ReplyInput } from '../reply/reply-input.js';
import { frontMatter, sampleSections } from './content.js';
import type { SampleSection } from './content.types.js';

const procedure = fornyetBehandlingV1;

/** The text of each section, again and again, until it holds this many characters; for measuring. */
export interface WholeReplySize {
  /** Characters of each section's text at least; absent: as the sample has it. */
  readonly perSection?: number;
}

/** The sample's reply with all its answers, as the assembly reads it from rows; longer where it is asked to be. */
export function wholeReply({ perSection = 0 }: WholeReplySize = {}): ReplyInput {
  const { regions } = procedure;
  const answers = regions.map(({ code }, index) => answerOf(code, index));
  return {
    procedure,
    title: 'Udviklingshæmning og dom: sikret afdeling',
    agencyCaseNumber: '2023-7996',
    ownCaseNumber: 'Samsvar 2023-7996',
    recipient: 'Social- og Boligstyrelsen',
    date: '2024-05-31',
    version: 1,
    regions,
    frontMatter: { revision: 3, content: contentOf(FRONT_MATTER, frontMatter, 0) },
    sections: procedure.sections.map(({ id }) => ({
      id,
      revision: 2,
      content: contentOf(id, sampleSections[id as keyof typeof sampleSections], perSection),
      answers,
    })),
    endorsements: answers,
    standpoints: [
      {
        region: 'DK-83',
        words: 'Fordelingen af borgere bør vurderes igen, når tilbuddet har været i drift i to år.',
      },
    ],
  };
}

function contentOf(
  id: string,
  { body, ledger, answers }: SampleSection<unknown>,
  least: number,
): SectionContent {
  const tree = treeFromPlainText(body);
  const whole = longer(tree.content, least);
  return parseSectionContent(procedure, id, { body: { ...tree, content: whole }, ledger, answers });
}

function longer(blocks: readonly Block[], least: number): Block[] {
  const length = JSON.stringify(blocks).length;
  const times = Math.max(1, Math.ceil(least / length));
  return Array.from({ length: times }, () => blocks).flat();
}

function answerOf(region: string, index: number): RegionAnswer {
  const decided = {
    region,
    basis: 'meeting',
    forum: 'Administrativ styregruppe',
    date: '2024-05-21',
  } as const;
  return index === 2
    ? {
        ...decided,
        kind: 'yesWithReservation',
        words: 'Driftsansvaret bør være aftalt skriftligt, før etableringen begynder.',
      }
    : { ...decided, kind: 'yes' };
}
