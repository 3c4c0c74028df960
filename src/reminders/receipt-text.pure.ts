import { longInstant } from '../platform/danish/dates.pure.js';
import { plural } from '../platform/danish/numbers.pure.js';
import { setMail, type MailPart, type SetMail } from './mail/mail-layout.pure.js';
import type { NoticePlace } from './notice-text.pure.js';
import type { ReceiptFact, ReceiptKind } from './receipts.pure.js';

/** One answer as its receipt tells it: with names instead of codes. */
export interface ReceiptItem extends Pick<ReceiptFact, 'kind' | 'hash' | 'registered'> {
  readonly subject: 'section' | 'reply' | 'clarification';
  /** Title of the section, or the number of the question; null for the whole. */
  readonly name: string | null;
  /** Number of the text by its hash; null when it has none. */
  readonly version: number | null;
  /** "Midtjylland". */
  readonly regionName: string;
  /** Who did it, and whom it was done for when a mandate was used. */
  readonly by: string;
  readonly onBehalfOf: string | null;
  /** ISO UTC. */
  readonly at: string;
  readonly link: string;
  /** Number of the journal's entry, and the journal's head as the act left it. */
  readonly seq: number;
  readonly head: string;
}

/** What one receiver is to the region that answered. */
export interface ReceiptReceiver {
  readonly name: string;
  readonly role: 'chair' | 'secretariat';
  readonly capacity: 'owner' | 'substitute';
}

const HEADS: Record<ReceiptKind, string> = {
  yes: 'Godkendt',
  yesWithReservation: 'Godkendt med forbehold',
  cannotJoin: 'Kan ikke tilslutte sig',
  sentBack: 'Sendt tilbage',
  withdrawn: 'Svaret er trukket tilbage',
  contested: 'Indsigelse mod et registreret svar',
  standpoint: 'Standpunkt',
};
const REPLY_HEADS: Partial<Record<ReceiptKind, string>> = {
  yes: 'Tilsluttet',
  yesWithReservation: 'Tilsluttet med forbehold',
};
const DID: Record<ReceiptKind, (text: string) => string> = {
  yes: (text) => `har godkendt ${text}`,
  yesWithReservation: (text) => `har med forbehold godkendt ${text}`,
  cannotJoin: (text) => `har svaret, at de ikke kan tilslutte sig ${text}`,
  sentBack: (text) => `har sendt ${text} tilbage`,
  withdrawn: (text) => `har trukket deres svar på ${text} tilbage`,
  contested: (text) => `har gjort indsigelse mod det svar, der var registreret på ${text}`,
  standpoint: (text) => `har afgivet deres standpunkt til ${text}`,
};
const REPLY_DID: Partial<typeof DID> = {
  yes: (text) => `har tilsluttet sig ${text}`,
  yesWithReservation: (text) => `har med forbehold tilsluttet sig ${text}`,
};

function textName({ subject, name }: ReceiptItem): string {
  if (subject === 'section') return `afsnittet »${name}«`;
  return subject === 'reply' ? 'den samlede afrapportering' : `svaret på uddybende spørgsmål ${name}`;
}

function titleOf(item: ReceiptItem): string {
  if (item.registered) return `Der er registreret et svar på ${textName(item)}`;
  const head = (item.subject === 'reply' ? REPLY_HEADS[item.kind] : undefined) ?? HEADS[item.kind];
  return `${head}: ${textName(item)}`;
}

function explanationOf(number: string, item: ReceiptItem): string {
  const { subject, kind, regionName, version, hash, by, onBehalfOf, at, seq, head, registered } = item;
  const did = (subject === 'reply' ? REPLY_DID[kind] : undefined) ?? DID[kind];
  const text = `${textName(item)}${version === null ? '' : ` (version ${version})`}`;
  const acted = registered ? 'Registreret' : 'Afgivet';
  return [
    `Kommunerne i ${regionName} ${did(text)}.`,
    `${acted} ${longInstant(at)} af ${by}${onBehalfOf === null ? '' : ` på vegne af ${onBehalfOf}`}.`,
    ...(hash === null ? [] : [`Tekstens kontrolnummer: ${hash}`]),
    `Sagslog ${number} nr. ${seq}: ${head}`,
    ...(registered
      ? [
          'Se svaret og bilaget på sagen. Der kan gøres indsigelse, indtil afrapporteringen er fremsendt; et svar, der er gjort indsigelse mod, tæller ikke.',
        ]
      : []),
  ].join('\n');
}

const UNKNOWN: Record<ReceiptReceiver['role'], string> = {
  chair:
    'Kender du ikke til svaret, så ring til sekretariatet med det samme, træk svaret tilbage på sagen, og skift adgangskode.',
  secretariat: 'Er det ikke, som det skal være, så ring til formanden med det samme.',
};

function why({ role, capacity }: ReceiptReceiver, region: string): string {
  const place =
    role === 'chair'
      ? `${capacity === 'owner' ? 'er formand for' : 'er stedfortræder for formanden for'} styregruppen`
      : `${capacity === 'owner' ? 'arbejder for' : 'er stedfortræder i'} sekretariatet`;
  return `Du får denne mail, fordi du ${place} for kommunerne i ${region}. ${UNKNOWN[role]}`;
}

/** The parts of a receipt: what was recorded, of which text, when, by whom, and where the journal says so. */
export function receiptParts(number: string, to: ReceiptReceiver, items: readonly ReceiptItem[]): MailPart[] {
  return items.map((item) => ({
    kicker: `Sag ${number}`,
    title: titleOf(item),
    when: explanationOf(number, item),
    link: item.link,
    linkText: 'Se kvitteringen på sagen',
    why: why(to, item.regionName),
  }));
}

/** A receipt by mail. The parts may be of several answers given in one act. */
export function composeReceipt(name: string, place: NoticePlace, parts: readonly MailPart[]): SetMail {
  const headline = parts.length === 1 ? parts[0]!.title : plural(parts.length, 'svar', 'svar');
  return setMail({
    subject: `[Samsvar ${place.number}] Kvittering. ${headline}`,
    name,
    intro: 'Kvittering for det, der er registreret i sagen:',
    parts,
    phones: place.phones ?? [],
    footer: place.footer ?? [],
  });
}
