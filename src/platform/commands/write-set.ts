import type { ChainHead } from '../../journal/entry.pure.js';
import type { CaseEvent } from '../../workflow/case-event.js';
import type { CaseScope } from './scope.js';
import type { OpenInput, StoredSnapshot } from '../../workflow/case-context.js';

export type { ChainHead };

type EntityClass<E> = new () => E;

/** What rows are found by: a property's value, or any of several. */
type Where<E> = { readonly [P in keyof E]?: E[P] | readonly E[P][] };

/** A row to insert. Missing nullable properties become null. */
export interface InsertRow {
  readonly op: 'insert';
  readonly entity: EntityClass<object>;
  readonly values: Readonly<Record<string, unknown>>;
  /** Skip silently when the unique key is taken already. */
  readonly unlessTaken: boolean;
}

/** Rows to update: those whose properties equal `where`, or one of its values where it names several. */
export interface UpdateRows {
  readonly op: 'update';
  readonly entity: EntityClass<object>;
  readonly where: Readonly<Record<string, unknown>>;
  readonly set: Readonly<Record<string, unknown>>;
  /** How many rows must be hit; null for any number. Another count means that what was read has changed. */
  readonly expect: number | null;
}

export type RowWrite = InsertRow | UpdateRows;

/** One entry for the journal, before it gets its number, time and place in the chain. */
export interface EntryDraft {
  readonly type: string;
  /** The machine event with its facts, when the entry moves the machine. */
  readonly event?: CaseEvent;
  /** Ids, hashes, numbers, dates. Never free text. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Free text by field; enters the chain as a salted hash and lies apart. */
  readonly texts: Readonly<Record<string, string>>;
  /** What the case was opened with; the first entry of a case only. */
  readonly open?: {
    readonly case: string;
    readonly procedure: { readonly id: string; readonly version: number; readonly hash: string };
    readonly input: OpenInput;
  };
  /** Versions of the machine's code, when the stored snapshot was an older one. */
  readonly upcast?: { readonly from: number; readonly to: number };
  /** The machine's snapshot after this entry. */
  readonly snapshot?: StoredSnapshot;
  /** By the clock itself, not by the person whose command it precedes. */
  readonly bySystem?: boolean;
}

/** The row of a case that is being opened. */
export interface NewCaseRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly sender: string;
  readonly letterDate: string;
  readonly procedureId: string;
  readonly procedureVersion: number;
}

/**
 * A case that an administration command changes as well, in the same transaction: asked once the command's own rows are
 * written, so that it reads what they say. Null when nothing changes there.
 */
export interface CaseFollowUp {
  readonly caseId: string;
  readonly decide: (scope: CaseScope) => Promise<WriteSet | null>;
}

/** What a handler decided: everything the executor will write, and the answer given back. */
export class WriteSet {
  readonly rows: RowWrite[] = [];
  readonly entries: EntryDraft[] = [];
  /** Instants at which something becomes due (ISO UTC); a bell is asked for after commit. */
  readonly bells = new Set<string>();
  /** Cases that follow, of an administration command; each is locked, in the order of their ids. */
  readonly cases: CaseFollowUp[] = [];
  /** Rows that name the journal's head as this command leaves it: added once its entries are linked. */
  readonly onceLinked: ((head: ChainHead) => void)[] = [];
  answer: Record<string, unknown> = {};
  /** Set by the one command that opens a case. */
  newCase: NewCaseRow | null = null;

  /** `snapshot` is the machine's after all steps; null for what moves no machine. */
  constructor(public snapshot: StoredSnapshot | null) {}

  insert<E extends object>(entity: EntityClass<E>, values: Partial<E>, unlessTaken = false): this {
    this.rows.push({ op: 'insert', entity, values: values, unlessTaken });
    return this;
  }

  update<E extends object>(
    entity: EntityClass<E>,
    where: Where<E>,
    set: Partial<E>,
    expect: number | null = 1,
  ): this {
    this.rows.push({
      op: 'update',
      entity,
      where: where,
      set: set,
      expect,
    });
    return this;
  }

  entry(draft: EntryDraft): this {
    this.entries.push(draft);
    return this;
  }

  follow(followUp: CaseFollowUp): this {
    this.cases.push(followUp);
    return this;
  }

  reply(answer: Record<string, unknown>): this {
    this.answer = { ...this.answer, ...answer };
    return this;
  }
}
