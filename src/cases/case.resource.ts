import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../platform/http/page.js';

const HASH = '^[0-9a-f]{64}$';

/** Which procedure a case follows. */
export class ProcedureName {
  @ApiProperty({ description: 'Forløbsskabelonens id.', example: 'fornyet-behandling' })
  id: string;
  @ApiProperty({ type: 'integer', description: 'Dens version.', example: 1 })
  version: number;
}

/** A case in a list. */
export class CaseSummary {
  @ApiProperty({ format: 'uuid', description: 'Sagens id.' })
  id: string;
  @ApiProperty({ description: 'Sagsnummer.', example: '2023-7996' })
  number: string;
  @ApiProperty({ description: 'Titel.' })
  title: string;
  @ApiProperty({ description: 'Afsender af brevet.' })
  sender: string;
  @ApiProperty({ format: 'date', description: 'Brevets dato.' })
  letterDate: string;
  @ApiProperty({ description: 'Sagens gang.', example: 'working.drafting' })
  state: string;
  @ApiProperty({ description: 'Sagens gang på dansk.', example: 'Afsnit udarbejdes' })
  stateText: string;
  @ApiProperty({ format: 'date-time', description: 'Den gældende formelle frist (UTC).' })
  formalDeadline: string;
  @ApiProperty({ type: ProcedureName, description: 'Forløbsskabelonen.' })
  procedure: ProcedureName;
  @ApiProperty({ format: 'date-time', description: 'Oprettet (UTC).' })
  openedAt: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Afsluttet (UTC).' })
  closedAt: string | null;
}

/** A region asked. */
export class AskedRegion {
  @ApiProperty({ description: 'Kode (ISO 3166-2).', example: 'DK-82' })
  code: string;
  @ApiProperty({ description: 'Navn.', example: 'Midtjylland' })
  name: string;
}

/** A date of the case with its provenance. */
export class CaseDate {
  @ApiProperty({
    enum: ['formal', 'target', 'possible'],
    description: 'Formel frist, internt mål eller mulig dato.',
  })
  kind: string;
  @ApiProperty({ format: 'date', description: 'Dansk dato.' })
  date: string;
  @ApiProperty({ format: 'date-time', description: 'Øjeblikket (UTC).' })
  at: string;
  @ApiProperty({ description: 'Reglen, der gav datoen.' })
  rule: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Hvad der flyttede den, eller hvorfor den ikke blev flyttet.',
  })
  movedBy: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Hvem der har bekræftet den.' })
  confirmedBy: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'Dokumentet, der bekræfter den.',
  })
  documentId: string | null;
}

/** How the regions stand to one exact text. */
export class ConsentState {
  @ApiProperty({
    type: String,
    nullable: true,
    pattern: HASH,
    description: 'Kontrolnummer for den tekst, der svares på.',
  })
  hash: string | null;
  @ApiProperty({ description: 'Der er den nødvendige enighed om netop denne tekst.' })
  agreed: boolean;
  @ApiProperty({ type: [String], description: 'Har sagt ja, med eller uden forbehold.' })
  yes: string[];
  @ApiProperty({ type: [String], description: 'Har taget forbehold.' })
  reserved: string[];
  @ApiProperty({ type: [String], description: 'Kan ikke tilslutte sig.' })
  cannotJoin: string[];
  @ApiProperty({ type: [String], description: 'Har sendt teksten tilbage.' })
  sentBack: string[];
  @ApiProperty({ type: [String], description: 'Har ikke svaret på denne tekst.' })
  silent: string[];
  @ApiProperty({ type: [String], description: 'Er anført som ikke tilsluttet.' })
  named: string[];
}

/** One section as it stands. */
export class SectionState {
  @ApiProperty({ description: 'Afsnittets id.', example: 'placement' })
  id: string;
  @ApiProperty({ description: 'Titel.' })
  title: string;
  @ApiProperty({
    enum: ['notStarted', 'drafting', 'reviewing', 'approving', 'approved'],
    description: 'Tilstand.',
  })
  state: string;
  @ApiProperty({ description: 'Tilstanden på dansk.' })
  stateText: string;
  @ApiProperty({ type: String, nullable: true, description: 'Tovholderens region.' })
  lead: string | null;
  @ApiProperty({ type: 'integer', description: 'Gældende versions nummer; 0 før den første.' })
  revision: number;
  @ApiProperty({ type: ConsentState, description: 'Regionernes svar til den gældende version.' })
  consent: ConsentState;
}

/** Where the whole stands. */
export class DeliveryState {
  @ApiProperty({ type: 'integer', description: 'Seneste fremsendelses nummer; 0 før den første.' })
  round: number;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Afleveret (UTC); null, til det er vist.',
  })
  deliveredAt: string | null;
  @ApiProperty({ description: 'Styrelsens vurdering er registreret.' })
  assessed: boolean;
}

/** Why a command would be refused. */
export class CommandReason {
  @ApiProperty({ description: 'Den nøjagtige årsag, den samme som i et problem.', example: 'notInState' })
  code: string;
  @ApiProperty({ description: 'Begrundelsen.' })
  text: string;
}

/** A command the caller could send now, in one capacity. */
export class AllowedCommand {
  @ApiProperty({ description: 'Handlingens type.', example: 'approve' })
  type: string;
  @ApiProperty({ description: 'Hvad den gør.' })
  label: string;
  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['secretariat', 'chair', 'agency', 'reader', 'admin', null],
    description: 'I hvilken egenskab; null, når ingen af dine roller passer.',
  })
  capacity: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Region, der handles på vegne af.' })
  actingRegion: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: ['string', 'integer'] } as never,
    description:
      'Felter til handlingens indhold: hvad den gælder, og kontrolnummeret for den tekst, der er nu.',
    example: { section: 'placement' },
  })
  parameters: Record<string, string | number>;
  @ApiProperty({ type: [String], description: 'Felter, der ellers kan udelades, men som sagen kræver nu.' })
  requires: string[];
  @ApiProperty({
    enum: ['case', 'role'],
    description:
      'case: sagen er spurgt. role: kun rollen er efterset; handlingen kan stadig afvises for sit indhold.',
  })
  decidedBy: string;
}

/** A command the caller could not send now. */
export class RefusedCommand extends AllowedCommand {
  @ApiProperty({ type: CommandReason, description: 'Hvorfor ikke.' })
  reason: CommandReason;
}

/** A case as one caller may see it. */
export class CaseResource extends CaseSummary {
  @ApiProperty({ type: 'integer', description: 'Tæller op for hver ændring; begyndelsen af ETag.' })
  version: number;
  @ApiProperty({
    enum: ['running', 'overdue', 'met', 'metLate', 'lapsed'],
    description: 'Fristens tilstand.',
  })
  deadlineState: string;
  @ApiProperty({ enum: ['none', 'requested'], description: 'Om der er bedt om fristforlængelse.' })
  extensionState: string;
  @ApiProperty({ description: 'Det koordinerende sekretariats region.' })
  coordinator: string;
  @ApiProperty({ type: [AskedRegion], description: 'De spurgte regioner.' })
  regions: AskedRegion[];
  @ApiProperty({
    type: [CaseDate],
    nullable: true,
    description: 'Datoer med herkomst; null for den, der ikke arbejder på sagen.',
  })
  dates: CaseDate[] | null;
  @ApiProperty({
    type: [SectionState],
    nullable: true,
    description: 'Afsnittene; null for den, der ikke arbejder på sagen.',
  })
  sections: SectionState[] | null;
  @ApiProperty({
    type: ConsentState,
    nullable: true,
    description: 'Tilslutningen til det hele; null for den, der ikke arbejder på sagen.',
  })
  endorsement: ConsentState | null;
  @ApiProperty({ type: DeliveryState, description: 'Fremsendelse og aflevering.' })
  delivery: DeliveryState;
  @ApiProperty({
    type: [AllowedCommand],
    description: 'Handlinger, du kan udføre nu, i hver af dine egenskaber.',
  })
  allowedCommands: AllowedCommand[];
  @ApiProperty({ type: [RefusedCommand], description: 'De øvrige handlinger, hver med sin begrundelse.' })
  otherCommands: RefusedCommand[];
}

export const CasePage = pageOf(CaseSummary);
