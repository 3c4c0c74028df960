import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The case, its journal, stored answers, documents and dates. */
export class Case1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.case_file (
        id uuid constraint case_file_pkey primary key,
        number text not null constraint case_file_number_key unique,
        title text not null,
        sender text not null,
        letter_date date not null,
        procedure_id text not null,
        procedure_version integer not null,
        version integer not null,
        snapshot jsonb not null,
        state text not null,
        seq integer not null,
        head text not null,
        head_at timestamptz not null,
        opened_at timestamptz not null,
        closed_at timestamptz,
        constraint case_file_procedure_id_procedure_version_fkey
          foreign key (procedure_id, procedure_version) references samsvar.procedure (id, version),
        constraint case_file_head check (head ~ '^[0-9a-f]{64}$'),
        constraint case_file_counts check (version > 0 and seq > 0)
      )`);
    await runner.query(`
      create table samsvar.administration (
        id smallint constraint administration_pkey primary key default 1,
        chain_id uuid not null,
        version integer not null,
        seq integer not null,
        head text not null,
        head_at timestamptz,
        constraint administration_single check (id = 1),
        constraint administration_head check (head ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(`
      create table samsvar.journal_entry (
        chain_id uuid not null,
        seq integer not null,
        entry text not null,
        hash text not null,
        constraint journal_entry_pkey primary key (chain_id, seq),
        constraint journal_entry_hash check (hash = encode(sha256(convert_to(entry, 'UTF8')), 'hex')),
        constraint journal_entry_seq check (seq > 0)
      )`);
    await runner.query(`
      create table samsvar.journal_text (
        chain_id uuid not null,
        seq integer not null,
        field text not null,
        salt text,
        text text,
        erased_at timestamptz,
        constraint journal_text_pkey primary key (chain_id, seq, field),
        constraint journal_text_chain_id_seq_fkey
          foreign key (chain_id, seq) references samsvar.journal_entry (chain_id, seq),
        constraint journal_text_erased check ((text is null and salt is null) = (erased_at is not null))
      )`);
    await runner.query(`
      create function samsvar.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The journal is insert only.' using errcode = 'insufficient_privilege';
      end $$`);
    await runner.query(`
      create trigger journal_entry_insert_only before update or delete on samsvar.journal_entry
        for each row execute function samsvar.refuse_change()`);
    await runner.query(`
      create trigger journal_entry_no_truncate before truncate on samsvar.journal_entry
        for each statement execute function samsvar.refuse_change()`);
    await runner.query(`
      create table samsvar.stored_answer (
        person_id uuid not null constraint stored_answer_person_id_fkey references samsvar.person,
        key text not null,
        body_hash text not null,
        answer jsonb not null,
        created_at timestamptz not null,
        constraint stored_answer_pkey primary key (person_id, key),
        constraint stored_answer_length check (length(key) between 1 and 200)
      )`);

    await runner.query(`
      create table samsvar.stored_file (
        sha256 text constraint stored_file_pkey primary key,
        bytes bytea not null,
        size integer not null,
        constraint stored_file_whole check (size = octet_length(bytes) and sha256 = encode(sha256(bytes), 'hex'))
      )`);
    await runner.query(`
      create table samsvar.document (
        id uuid constraint document_pkey primary key,
        case_id uuid not null constraint document_case_id_fkey references samsvar.case_file,
        kind text not null,
        direction text not null,
        party text not null,
        theme text not null,
        dated date not null,
        file_name text,
        media_type text,
        sha256 text constraint document_sha256_fkey references samsvar.stored_file,
        note text,
        access_status text not null,
        registered_by uuid not null constraint document_registered_by_fkey references samsvar.person,
        registered_at timestamptz not null,
        constraint document_kind check (kind in ('letter', 'correspondence', 'minutes', 'telephoneNote', 'receipt', 'evidence', 'reply')),
        constraint document_direction check (direction in ('in', 'out', 'internal')),
        constraint document_access check (access_status in ('open', 'exempt', 'undecided')),
        constraint document_content check (sha256 is not null or note is not null),
        constraint document_file check ((sha256 is null) = (file_name is null) and (sha256 is null) = (media_type is null))
      )`);
    await runner.query(`create index document_case on samsvar.document (case_id, dated)`);

    await runner.query(`
      create table samsvar.deadline_date (
        id uuid constraint deadline_date_pkey primary key,
        case_id uuid not null constraint deadline_date_case_id_fkey references samsvar.case_file,
        kind text not null,
        date date not null,
        at timestamptz not null,
        rule text not null,
        moved_by text,
        confirmed_by text,
        since timestamptz not null,
        current boolean not null,
        constraint deadline_date_kind check (kind in ('formal', 'target', 'possible'))
      )`);
    await runner.query(
      `create unique index deadline_date_one_current on samsvar.deadline_date (case_id, kind) where current`,
    );
    await runner.query(`
      create table samsvar.milestone (
        id uuid constraint milestone_pkey primary key,
        case_id uuid not null constraint milestone_case_id_fkey references samsvar.case_file,
        key text not null,
        kind text not null,
        section text,
        region text,
        occurrence integer not null,
        date date not null,
        rule text not null,
        owed_by text not null,
        state text not null,
        changed_at timestamptz not null,
        constraint milestone_case_id_key_occurrence_key unique (case_id, key, occurrence),
        constraint milestone_state check (state in ('open', 'reached', 'superseded'))
      )`);
    await runner.query(
      `create unique index milestone_one_in_force on samsvar.milestone (case_id, key) where state <> 'superseded'`,
    );
    await runner.query(`
      create table samsvar.extension (
        id uuid constraint extension_pkey primary key,
        case_id uuid not null constraint extension_case_id_fkey references samsvar.case_file,
        number integer not null,
        asked_until date,
        proposed_by text not null,
        state text not null,
        promised_until date,
        promise_note_id uuid constraint extension_promise_note_id_fkey references samsvar.document,
        answer_document_id uuid constraint extension_answer_document_id_fkey references samsvar.document,
        granted_until date,
        opened_at timestamptz not null,
        answered_at timestamptz,
        constraint extension_case_id_number_key unique (case_id, number),
        constraint extension_state check (state in ('requested', 'granted', 'declined', 'lapsed')),
        constraint extension_side check (proposed_by in ('coordinator', 'agency')),
        constraint extension_granted check ((state = 'granted') = (granted_until is not null))
      )`);
    await runner.query(
      `create unique index extension_one_open on samsvar.extension (case_id) where state = 'requested'`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
