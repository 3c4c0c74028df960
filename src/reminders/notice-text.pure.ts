import { plural } from '../platform/danish/numbers.pure.js';
import type { DigestMail } from './digest.pure.js';
import type { NoticeFact } from './notices.pure.js';

/** One fact as one receiver is told it: with names instead of codes. */
export interface NoticeItem {
  readonly kind: NoticeFact['kind'];
  /** Title of the section; null for the whole reply. */
  readonly sectionTitle: string | null;
  /** Region the fact is about: "Midtjylland". */
  readonly aboutName: string;
  /** Region the receiver answers or works for. */
  readonly regionName: string;
  readonly role: 'chair' | 'secretariat';
  readonly capacity: 'owner' | 'substitute';
}

type Subject = (item: NoticeItem) => string;

const text: Subject = ({ sectionTitle }) =>
  sectionTitle === null ? 'den samlede afrapportering' : `afsnittet »${sectionTitle}«`;
const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const region: Subject = ({ aboutName }) => `kommunerne i ${aboutName}`;

const HEADLINES: Record<NoticeItem['kind'], Subject> = {
  textChanged: (item) => `${capital(text(item))} er ændret`,
  textReturned: (item) => `${capital(text(item))} har igen en tidligere tekst`,
  registered: (item) => `Der er registreret et svar på ${text(item)}`,
  named: (item) => `${capital(region(item))} er anført som ikke tilsluttet`,
};
const EXPLANATIONS: Record<NoticeItem['kind'], Subject> = {
  textChanged: (item) =>
    `${capital(text(item))} er ændret, efter at ${region(item)} svarede. Svaret gjaldt den tidligere tekst og tæller ikke for den nye. Se på sagen, hvad der er ændret, og svar på den nye tekst.`,
  textReturned: (item) =>
    `${capital(text(item))} har igen den tekst, som ${region(item)} har svaret på. Svaret gælder igen.`,
  registered: (item) =>
    `Sekretariatet har registreret et svar fra ${region(item)} på ${text(item)}. Se svaret og bilaget på sagen. Der kan gøres indsigelse, indtil afrapporteringen er fremsendt; et svar, der er gjort indsigelse mod, tæller ikke.`,
  named: (item) =>
    `${capital(region(item))} er anført som ikke tilsluttet: ${text(item)}. ${item.aboutName === item.regionName ? 'I' : 'De'} kan stadig svare, indtil afrapporteringen er fremsendt.`,
};

/** A mail that leaves at once: text only, no case text, one link. */
export function composeNotice(
  name: string,
  { number, link }: { readonly number: string; readonly link: string },
  items: readonly NoticeItem[],
): DigestMail {
  const headline =
    items.length === 1 ? HEADLINES[items[0]!.kind](items[0]!) : plural(items.length, 'besked', 'beskeder');
  const body = [
    `Til ${name}`,
    '',
    `Sag ${number}`,
    '',
    ...items.flatMap((item) => [EXPLANATIONS[item.kind](item), why(item), '']),
    link,
    '',
  ].join('\n');
  return { subject: `[Samsvar ${number}] ${headline}`, body };
}

function why({ role, capacity, regionName }: NoticeItem): string {
  const place = `kommunerne i ${regionName}`;
  const chair = capacity === 'owner' ? 'er formand for' : 'er stedfortræder for formanden for';
  const secretariat = capacity === 'owner' ? 'arbejder for' : 'er stedfortræder i';
  return role === 'chair'
    ? `Du får denne besked, fordi du ${chair} styregruppen for ${place}.`
    : `Du får denne besked, fordi du ${secretariat} sekretariatet for ${place}.`;
}
