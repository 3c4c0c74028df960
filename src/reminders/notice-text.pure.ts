import { capital } from '../platform/danish/capital.pure.js';
import { longDate } from '../platform/danish/dates.pure.js';
import { plural } from '../platform/danish/numbers.pure.js';
import { setMail, type MailPart, type MailWords, type SetMail } from './mail/mail-layout.pure.js';
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
  /** Local date the act is owed by, or the date that holds now; null when there is none. */
  readonly date?: string | null;
  /** Where it is read or done; the case when it is left out. */
  readonly link?: string;
}

type Subject = (item: NoticeItem) => string;

const text: Subject = ({ sectionTitle }) =>
  sectionTitle === null ? 'den samlede afrapportering' : `afsnittet »${sectionTitle}«`;
const region: Subject = ({ aboutName }) => `kommunerne i ${aboutName}`;

const until = ({ date }: NoticeItem, before = ' senest ') => (date ? `${before}${longDate(date)}` : '');

const commented: Subject = (item) => (item.sectionTitle === null ? 'sammenfatningen' : text(item));

const HEADLINES: Record<NoticeItem['kind'], Subject> = {
  asked: (item) => `Dit svar er ønsket: ${text(item)}`,
  deadlineMoved: () => 'Fristen er flyttet',
  targetMoved: () => 'Det interne mål er flyttet',
  textChanged: (item) => `${capital(text(item))} er ændret`,
  textReturned: (item) => `${capital(text(item))} har igen en tidligere tekst`,
  named: (item) => `${capital(region(item))} er anført som ikke tilsluttet`,
  planMoved: () => 'Datoer i planen er flyttet',
  mentioned: (item) => `Du er nævnt i en kommentar til ${commented(item)}`,
};
const EXPLANATIONS: Record<NoticeItem['kind'], Subject> = {
  asked: (item) =>
    `${capital(text(item))} er klar til svar. ${capital(region(item))} bedes svare${until(item)}.`,
  deadlineMoved: (item) =>
    `Styrelsen har givet en anden frist${until(item, ': ')}. Alle datoer i planen er regnet om, og nye påmindelser følger dem. Abonnerede kalendere kan være op til et døgn om at følge med.`,
  targetMoved: (item) =>
    `Det interne mål er flyttet${until(item, ' til ')}. Den formelle frist er ikke ændret. Datoerne i planen er regnet om.`,
  textChanged: (item) =>
    `${capital(text(item))} er ændret, efter at ${region(item)} svarede. Svaret gjaldt den tidligere tekst og tæller ikke for den nye. Se på sagen, hvad der er ændret, og svar på den nye tekst.`,
  textReturned: (item) =>
    `${capital(text(item))} har igen den tekst, som ${region(item)} har svaret på. Svaret gælder igen.`,
  named: (item) =>
    `${capital(region(item))} er anført som ikke tilsluttet: ${text(item)}. ${item.aboutName === item.regionName ? 'I' : 'De'} kan stadig svare, indtil afrapporteringen er fremsendt.`,
  planMoved: (item) =>
    `Datoer for ${region(item)} er flyttet, fordi kalenderen, møderne eller behandlingsmåden er ændret. Se på sagen under Plan og kalender, hvilke datoer der gælder nu, og hvorfor. Påmindelser følger de nye datoer.`,
  mentioned: (item) =>
    `Sekretariatet for ${region(item)} har nævnt dig i en kommentar til ${commented(item)}. Kommentaren læses og besvares på sagen; dens ord står ikke i mailen.`,
};

/** The case a notice is about, and what stands under it. */
export interface NoticePlace {
  readonly number: string;
  readonly link: string;
  readonly phones?: readonly string[];
  readonly footer?: readonly string[];
}

const LINK_TEXTS: Partial<Record<NoticeItem['kind'], string>> = {
  asked: 'Læs og svar',
  mentioned: 'Læs kommentaren',
};

/** The parts of a mail that leaves at once: no case text, one link each. */
export function noticeParts({ number, link }: NoticePlace, items: readonly NoticeItem[]): MailPart[] {
  return items.map((item) => ({
    kicker: `Sag ${number}`,
    title: HEADLINES[item.kind](item),
    when: EXPLANATIONS[item.kind](item),
    link: item.link ?? link,
    linkText: LINK_TEXTS[item.kind] ?? 'Se på sagen',
    why: why(item),
  }));
}

/** A mail that leaves at once. */
export const composeNotice = (name: string, place: NoticePlace, items: readonly NoticeItem[]): SetMail =>
  setNotice(name, place, noticeParts(place, items));

/** The same from its parts, as when more join a mail that has not left. */
export function setNotice(name: string, place: NoticePlace, parts: readonly MailPart[]): SetMail {
  const headline = parts.length === 1 ? parts[0]!.title : plural(parts.length, 'besked', 'beskeder');
  const words: MailWords = {
    subject: `[Samsvar ${place.number}] ${headline}`,
    name,
    intro: 'Der er nyt i sagen:',
    parts,
    phones: place.phones ?? [],
    footer: place.footer ?? [],
  };
  return setMail(words);
}

function why({ role, capacity, regionName }: NoticeItem): string {
  const place = `kommunerne i ${regionName}`;
  const chair = capacity === 'owner' ? 'er formand for' : 'er stedfortræder for formanden for';
  const secretariat = capacity === 'owner' ? 'arbejder for' : 'er stedfortræder i';
  return role === 'chair'
    ? `Du får denne mail, fordi du ${chair} styregruppen for ${place}.`
    : `Du får denne mail, fordi du ${secretariat} sekretariatet for ${place}.`;
}
