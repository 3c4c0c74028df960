import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { contentHash } from '../../platform/canonical/canonical.js';
import type { Procedure } from '../../procedure/procedure.js';
import { ContentError, type ContentProblem } from '../content-error.js';
import { STANDS, type Stand } from '../options/stand.js';
import { emptyContent, parseSectionContent, type SectionContent } from '../section-content.pure.js';
import { cleanJson, validated } from '../validated.js';

const OPTION_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a contribution says of one option; taken as the region's position when the contribution is handed in. */
export class ContributedPosition {
  /** Version of the option's wording. */
  @Min(1, { message: 'Vælg løsningsmulighedens ordlyd igen.' })
  @IsInt({ message: 'Vælg løsningsmulighedens ordlyd igen.' })
  optionVersion: number;

  @IsIn(STANDS, { message: 'Vælg, om I støtter, kan acceptere eller ikke kan acceptere.' })
  stand: Stand;

  @IsOptional()
  @MaxLength(1000, { message: 'Betingelsen må højst være 1.000 tegn.' })
  @IsString({ message: 'Skriv betingelsen som tekst.' })
  condition?: string;
}

/** One region's input to a section: what a section says, and a position on each option. */
export interface ContributionContent extends SectionContent {
  /** By option id. */
  readonly positions: Readonly<Record<string, ContributedPosition>>;
}

/**
 * Reads a contribution from outside into its one form.
 * @throws ContentError with everything that is wrong at once.
 */
export function parseContribution(procedure: Procedure, section: string, input: object): ContributionContent {
  const { positions: taken, ...said } = input as { positions?: unknown };
  const problems: ContentProblem[] = [];
  const content = collected(problems, () => parseSectionContent(procedure, section, said));
  const positions = collected(problems, () => parsePositions(taken));
  if (problems.length > 0 || !content || !positions) throw new ContentError(problems);
  return { ...content, positions };
}

function parsePositions(input: unknown): ContributionContent['positions'] {
  const plain = cleanJson(input ?? {}, 'positions');
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
    throw new ContentError([{ field: 'positions', message: 'Standpunkterne har ikke den rette form.' }]);
  const problems: ContentProblem[] = [];
  const positions: Record<string, ContributedPosition> = {};
  for (const [option, raw] of Object.entries(plain)) {
    const field = `positions.${option}`;
    if (!OPTION_ID.test(option)) problems.push({ field, message: 'Løsningsmuligheden findes ikke.' });
    const position = collected(problems, () => validated(ContributedPosition, raw, field));
    if (position) positions[option] = position;
  }
  if (problems.length > 0) throw new ContentError(problems);
  return positions;
}

function collected<T>(problems: ContentProblem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

/** The content hash a hand-in names: 64 hex digits over text, answers, ledger and positions. */
export function contributionHash({ body, answers, ledger, positions }: ContributionContent): string {
  return contentHash({ body, answers, ledger, positions });
}

/** A stored contribution in today's form: the first ones were handed in as text alone. */
export function storedContribution(content: unknown): ContributionContent {
  return { ...emptyContent, positions: {}, ...(content as Partial<ContributionContent>) };
}
