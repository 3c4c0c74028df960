import type { CaseFrame } from '../web/case-layout.js';
import type { FieldFault } from '../web/components/form.js';
import type { MarkName, MarkedWord } from '../web/components/marks.js';

/** One entry of the journal, ready to print. */
export interface EntryLine {
  readonly seq: number;
  /** "kl. 14.10". */
  readonly time: string;
  readonly who: string;
  /** "Formand · kommunerne i Syddanmark"; null when the name says it. */
  readonly role: string | null;
  /** Follows the name: "godkendte Geografisk placering, version 7.". */
  readonly what: string;
  /** Of a decision. */
  readonly mark: MarkName | null;
  /** What was written with it: reason, reservation. */
  readonly texts: readonly { readonly name: string; readonly text: string; readonly erased: boolean }[];
  readonly checkNumber: string;
}

/** Entries of one day, latest first. */
export interface EntryDay {
  /** "mandag den 8. april 2024, uge 15: i dag". */
  readonly title: string;
  readonly lines: readonly EntryLine[];
}

/** A page of the journal. */
export interface JournalView {
  readonly frame: CaseFrame;
  readonly onlyDecisions: boolean;
  readonly days: readonly EntryDay[];
  /** Number of the entry somebody was led to; null without one. */
  readonly sought: number | null;
  readonly shown: string | null;
  readonly newer: string | null;
  readonly older: string | null;
}

/** What the verification of a case's journal has found, in words. */
export interface VerdictView {
  readonly frame: CaseFrame;
  readonly typed: { readonly aftryk: string };
  readonly faults: readonly FieldFault[];
  /** Null when nothing was verified, because what was typed is no check number. */
  readonly verdict: {
    readonly title: MarkedWord;
    readonly when: string;
    readonly facts: readonly { readonly name: string; readonly text: string; readonly note: string | null }[];
    readonly shows: readonly string[];
    readonly showsNot: readonly string[];
  } | null;
}
