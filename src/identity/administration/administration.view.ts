import type { Choice, FieldFault, Typed } from '../../web/components/form.js';
import type { MarkedWord } from '../../web/components/marks.js';
import type { OpenQuestions } from '../../approvals/open-questions.reads.js';
import type { PageFrame } from '../pages.reads.js';
import type { AdminPlace } from './admin-frame.reads.js';

export type { AdminPlace };

/** What came back from a form that was refused. */
export interface ReturnedForm {
  readonly form: string;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** What a visit brings with it: a new key for its forms, what was just done, and a form that was refused. */
export interface AdminVisit {
  readonly formKey: string;
  readonly done: string | null;
  readonly returned: ReturnedForm | null;
}

/** What stands round every page of the administration. */
export interface AdminView extends AdminVisit {
  readonly frame: PageFrame;
  /** The places its reader may open. */
  readonly places: readonly AdminPlace[];
}

/** A page of a long list. */
export interface ListView<R> {
  readonly q: string;
  readonly rows: readonly R[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** What a form about a membership offers. */
export interface MembershipChoices {
  readonly organisations: readonly Choice[];
  readonly regions: readonly Choice[];
  /** ISO. */
  readonly today: string;
}

export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly closed: boolean;
}
export interface PeopleView extends AdminView {
  readonly list: ListView<PersonLine>;
  readonly choices: MembershipChoices;
}

export interface MembershipLine {
  readonly id: string;
  readonly role: string;
  readonly organisation: string;
  readonly period: string;
  readonly state: MarkedWord;
  /** It can be given a last day. */
  readonly endable: boolean;
}
export interface PersonDetails {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}
export interface PersonView extends AdminView {
  readonly id: string;
  readonly person: PersonDetails;
  readonly closed: boolean;
  readonly memberships: readonly MembershipLine[];
  readonly choices: MembershipChoices;
  /** A start password, shown once; null on every other visit. */
  readonly password: string | null;
  /** Somebody else changed the person meanwhile: what the sender typed. */
  readonly conflict: PersonDetails | null;
}

export interface OrganisationLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string | null;
  readonly forum: string | null;
  readonly period: string;
  readonly state: MarkedWord;
  readonly members: number;
}
export interface OrganisationsView extends AdminView {
  readonly list: ListView<OrganisationLine>;
  readonly choices: MembershipChoices;
}

export interface ChairLine {
  readonly key: string;
  readonly code: string;
  readonly region: string;
  /** Null while the region has none. */
  readonly name: string | null;
  readonly period: string;
  readonly state: MarkedWord;
}
export interface ChairsView extends AdminView {
  readonly lines: readonly ChairLine[];
  /** Region that gets another chair, and what it has been asked and not answered; null until one is chosen. */
  readonly chosen: {
    readonly code: string;
    readonly region: string;
    readonly open: readonly OpenQuestions[];
  } | null;
  readonly people: readonly Choice[];
  readonly choices: MembershipChoices;
}

export interface MandateLine {
  readonly id: string;
  readonly substitute: string;
  readonly principal: string;
  readonly period: string;
  readonly state: MarkedWord;
  readonly reason: string | null;
  readonly revocable: boolean;
}
export interface MandatesView extends AdminView {
  readonly list: ListView<MandateLine>;
  /** For whom the reader can register one: `DK-82.chair`. Empty for whoever is in no secretariat. */
  readonly principals: readonly Choice[];
  readonly people: readonly Choice[];
}

export interface ClosedDayLine {
  readonly id: string;
  readonly day: string;
  readonly name: string;
  readonly who: string;
  readonly period: string;
  readonly state: MarkedWord;
}
export interface ClosedDaysView extends AdminView {
  readonly lines: readonly ClosedDayLine[];
}

export interface LogLine {
  readonly seq: number;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  /** Whom or what it is about. */
  readonly about: string | null;
}
export interface LogView extends AdminView {
  readonly list: ListView<LogLine>;
}
