import { addressOf } from '../../identity/people.reads.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import { derivedId } from '../../platform/commands/ids.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { sha256Hex } from '../../platform/canonical/canonical.js';
import { fileSize } from '../../platform/danish/numbers.pure.js';
import type { MailAttachment } from '../../platform/outgoing/mail-attachments.js';
import { messageIdOf } from '../../platform/outgoing/message-id.js';
import { Outgoing } from '../../platform/outgoing/outgoing.entity.js';
import { grouped } from '../reply-model.pure.js';
import type { Submission } from '../submission.entity.js';

const ATTACHMENT = /^round:([0-9a-f-]{36}):([1-9]\d{0,8})$/;

/** The key of the mail with which a round leaves; a round has one. */
export const mailKey = (submissionId: string): string => `submission:${submissionId}`;

/** Which round a mail goes with. Errors: the row names none. */
export function roundOf(attachment: string): { readonly caseId: string; readonly round: number } {
  const [, caseId, round] = ATTACHMENT.exec(attachment) ?? [];
  if (!caseId || !round) throw new Error(`Vedhæftningen kendes ikke: ${attachment}.`);
  return { caseId, round: Number(round) };
}

const IN_PACKAGE =
  'afrapporteringen, kravlisten, regionernes svar og standpunkter, sagsloggen og de dokumenter, der følger med';
/** What a mail says of its files while all of them go along. */
export const ATTACHED = `Vedhæftet er afrapporteringen som PDF og som Word-dokument, og en pakke (ZIP) med ${IN_PACKAGE}.`;

/** What it says where files are too large for mail: which go along, and of the others where they are, how large, and their SHA-256. */
export function withoutFiles(
  along: readonly MailAttachment[],
  kept: readonly MailAttachment[],
  address: string,
): string {
  const attached =
    along.length > 0
      ? [
          `Vedhæftet er afrapporteringen som PDF og som Word-dokument. Pakken (ZIP) med ${IN_PACKAGE} er for stor til mail.`,
        ]
      : [`Afrapporteringen og pakken (ZIP) med ${IN_PACKAGE} er for store til mail.`];
  return [
    ...attached,
    '',
    'Hent det, der ikke er vedhæftet, her. Siden kræver, at I er logget ind med en adgang til Samsvar:',
    address,
    'Har I ingen adgang, får I filerne ad anden vej ved henvendelse til afsenderen nedenfor.',
    ...kept.flatMap(({ fileName, bytes }) => [
      '',
      `${fileName}, ${fileSize(bytes.length)}`,
      `SHA-256: ${sha256Hex(bytes)}`,
    ]),
  ].join('\n');
}

type Sent = Pick<Submission, 'id' | 'caseId' | 'round' | 'recipient' | 'submissionHash'>;

/** Writes the mail in the transaction that makes the round, when it is to be mailed by the system. `domain`: what its Message-ID ends with. */
export async function mailRound(
  writes: WriteSet,
  scope: CaseScope,
  sent: Sent,
  domain: string,
): Promise<void> {
  const { id: submissionId, caseId, round, recipient } = sent;
  if (recipient === null) return;
  const key = mailKey(submissionId);
  const id = derivedId(key);
  const from = await addressOf(scope.tx, scope.personId);
  writes.insert(Outgoing, {
    id,
    key,
    kind: 'immediate',
    mail: 'round',
    caseId,
    personId: scope.personId,
    localDate: scope.today,
    dueAt: scope.now,
    state: 'planned',
    messageId: messageIdOf(id, domain),
    dated: scope.now,
    recipient,
    subject: `[Samsvar ${scope.file.number}] Samlet afrapportering, ${round}. fremsendelse`,
    body: bodyOf(scope, sent, from),
    attachment: `round:${caseId}:${round}`,
  });
  writes.bells.add(scope.now);
}

function bodyOf(
  { file }: CaseScope,
  { round, submissionHash }: Sent,
  from: { name: string; email: string },
): string {
  return [
    `Til ${file.sender}`,
    '',
    `Hermed fremsendes kommunernes samlede afrapportering i jeres sag ${file.number}. Det er ${round}. fremsendelse.`,
    '',
    ATTACHED,
    '',
    `Kontrolnummer for afrapporteringen med bilag: ${grouped(submissionHash)}`,
    'Pakken kan kontrolleres uden systemet: npx samsvar verify PAKKE.zip',
    '',
    `Kvittering for modtagelsen og uddybende spørgsmål bedes sendt til ${from.name}, ${from.email}, med sagsnummeret i emnet. Denne mail kan ikke besvares.`,
    '',
    'Med venlig hilsen',
    from.name,
    '',
  ].join('\n');
}
