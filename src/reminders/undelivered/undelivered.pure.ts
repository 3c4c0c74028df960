import type { RoleHolder } from '../../identity/role-holders.reads.js';
import { setMail, type MailPart, type SetMail } from '../mail/mail-layout.pure.js';

/** A mail that could not be delivered. */
export interface Undelivered {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  /** What the mail server answered. */
  readonly answer: string;
  /** Numbers of the cases it was about. */
  readonly cases: readonly string[];
  readonly parts: readonly MailPart[];
}

/** Somebody who is written to instead, or about it. */
export type Addressee = Pick<RoleHolder, 'personId' | 'name' | 'email'>;

/** Most people a mail is passed on to, and most who are told of one dead address: more would only think that another acts. */
const MOST_BACKUPS = 2;
const MOST_TELLERS = 3;

/**
 * Who does what the mail asks when its receiver cannot be reached: those who stand in for the receiver; else those who
 * hold the same role; else, for a chair, the own secretariat. By each role the receiver holds, and nobody whose own address
 * is dead.
 */
export function backupsFor(
  personId: string,
  holders: readonly RoleHolder[],
  dead: ReadonlySet<string> = new Set(),
): Addressee[] {
  const held = holders.filter((one) => one.personId === personId);
  const others = holders.filter((one) => one.personId !== personId && !dead.has(one.personId));
  return distinct(
    held.flatMap(({ membershipId, region, role }) => {
      const standIns = others.filter(
        (one) => one.membershipId === membershipId && one.capacity === 'substitute',
      );
      const peers = others.filter(
        (one) => one.region === region && one.role === role && one.capacity === 'owner',
      );
      const office = role === 'chair' ? officeOf(region, others) : [];
      return ([standIns, peers, office].find((some) => some.length > 0) ?? []).slice(0, MOST_BACKUPS);
    }),
  );
}

/**
 * Who is told that an address does not work: the secretariat of the receiver's region; when nobody else is there, the
 * coordinating one; at last those who administer the system.
 */
export function tellersFor(
  personId: string,
  {
    holders,
    coordinators,
    administrators,
    dead = new Set(),
  }: {
    readonly holders: readonly RoleHolder[];
    /** Regions whose secretariats coordinate the cases it was about. */
    readonly coordinators: readonly string[];
    readonly administrators: readonly Addressee[];
    readonly dead?: ReadonlySet<string>;
  },
): Addressee[] {
  const others = holders.filter((one) => one.personId !== personId && !dead.has(one.personId));
  const own = holders
    .filter((one) => one.personId === personId)
    .flatMap(({ region }) => officeOf(region, others));
  const coordinating = coordinators.flatMap((region) => officeOf(region, others));
  const last = administrators.filter((one) => one.personId !== personId && !dead.has(one.personId));
  return distinct([own, coordinating, last].find((some) => some.length > 0) ?? []).slice(0, MOST_TELLERS);
}

const officeOf = (region: string, holders: readonly RoleHolder[]) =>
  holders.filter((one) => one.region === region && one.role === 'secretariat' && one.capacity === 'owner');

function distinct(people: readonly Addressee[]): Addressee[] {
  return [...new Map(people.map((one) => [one.personId, one])).values()];
}

/** The same mail to whom it was passed on, with the reason. */
export function composePassedOn({ name: receiver, cases, parts }: Undelivered, { name }: Addressee): SetMail {
  return setMail({
    subject: `${caseMark(cases)} Sendt videre: ${receiver} kan ikke nås`,
    name,
    intro: `Mailen herunder kunne ikke afleveres til ${receiver}. Du får den, fordi du er nærmest til at sørge for, at opgaven bliver løst.`,
    parts: parts.map((part) => ({ ...part, why: `Den var til ${receiver}.` })),
    phones: [],
    footer: ['Det står på sagens side Påmindelser, at mailen er sendt videre til dig.'],
  });
}

/** Tells that an address does not work, with whom to call. */
export function composeUndeliverable(
  { name: receiver, email, phone, answer, cases }: Undelivered,
  {
    name,
    passedTo,
    link,
  }: { readonly name: string; readonly passedTo: readonly string[]; readonly link: string },
): SetMail {
  const passed =
    passedTo.length === 0
      ? 'Den er ikke sendt videre til andre.'
      : `Den er sendt videre til ${passedTo.join(' og ')}.`;
  return setMail({
    subject: `${caseMark(cases)} Mail til ${receiver} kunne ikke afleveres`,
    name,
    intro: 'En adresse virker ikke:',
    parts: [
      {
        kicker: cases.length === 0 ? 'Samsvar' : `Sag ${cases.join(', ')}`,
        title: `${receiver}: ${email}`,
        when: `Postserveren svarede: ${answer} ${passed} Ring til modtageren, og få adressen rettet.`,
        link,
        linkText: 'Se påmindelserne',
        why: 'Du får denne mail, fordi dit sekretariat er nærmest til at følge op.',
      },
    ],
    phones: phone === null ? [] : [`Ring til ${receiver} på ${phone}.`],
    footer: [],
  });
}

const caseMark = (cases: readonly string[]) =>
  `[Samsvar ${cases.length === 1 ? cases[0] : cases.length === 0 ? 'post' : 'flere sager'}]`;
